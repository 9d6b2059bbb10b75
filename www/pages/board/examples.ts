/** The made-up company with its outcomes, and the days around which its board is worth a look. */
import type { NamedBlob } from '../../engine/bytes.ts';

export const EXAMPLE = { id: 'acme', asOf: '2026-11-24T09:20:00Z', days: 90 };
const FILES = ['acme/acme.reife.json', 'acme/acme.ndjson', 'acme/outcomes.ndjson'];

export const fetchBoardExample = (): Promise<NamedBlob[]> => Promise.all(FILES.map(async (path) => {
  const response = await fetch(new URL(`examples/${path}`, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return { name: path.slice(path.lastIndexOf('/') + 1), blob: await response.blob() };
}));
