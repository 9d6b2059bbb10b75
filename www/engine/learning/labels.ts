/** What people call the items of a rule file. */
import type { Labels } from './protocol.ts';

const KINDS = ['states', 'dimensions', 'reasons', 'assumptions', 'campaigns', 'topics', 'signals', 'rules', 'attributes', 'checks', 'facts'] as const;
interface Item { id?: unknown; label?: unknown; statement?: unknown; of?: unknown; type?: unknown }

export function labelsOf(text: string): { labels: Labels; attributes: string[] } {
  const file = JSON.parse(text) as Record<string, unknown>;
  const items = (kind: string): Item[] => (Array.isArray(file[kind]) ? (file[kind] as Item[]) : []);
  const labels: Labels = { file: { [String(file['id'])]: texts(file['label']) } };
  for (const kind of KINDS) labels[kind] = Object.fromEntries(items(kind).map(({ id, label, statement }) => [String(id), texts(statement ?? label)]));
  return { labels, attributes: items('attributes').filter(({ type }) => type === 'text').map(({ id }) => String(id)) };
}

const texts = (label: unknown): Record<string, string> => (typeof label === 'object' && label !== null ? (label as Record<string, string>) : {});
