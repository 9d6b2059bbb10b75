/** The examples that come with the page. */
import type { NamedBlob } from '../../engine/bytes.ts';

/** `governed`: where there are rules in force, they take the place of the example's own. */
export interface Example { id: 'acme' | 'bank'; files: string[]; asOf: string | null; governed?: true }

export const EXAMPLES: readonly Example[] = [
  { id: 'acme', files: ['acme/acme.reife.json', 'acme/acme.ndjson'], asOf: '2026-11-24T09:20:00Z', governed: true },
  { id: 'bank', files: ['bank-marketing/bank.reife.json', 'bank-marketing/bank.mapping.json', 'bank-marketing/bank-additional-full.csv.gz'], asOf: null },
];

/** `inForce`: without the example's own rules, which are a draft. */
export async function fetchExample({ files }: Example, signal: AbortSignal, inForce = false): Promise<NamedBlob[]> {
  return Promise.all(files.filter((path) => !inForce || !path.endsWith('.reife.json')).map(async (path) => {
    const response = await fetch(new URL(`examples/${path}`, document.baseURI), { signal });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return { name: path.slice(path.lastIndexOf('/') + 1), blob: await response.blob() };
  }));
}
