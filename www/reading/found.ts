/** What was found in files: whether it can be used, what is missing, and the first records as they will be read. */
import type { FoundFile, Opened } from '../engine/protocol.ts';

export type Hindrance = 'refused' | 'rules' | 'evidence' | 'mapping' | 'nobody';

/** The first thing that stands in the way; null if nothing does. */
export function hindrance({ files, rules, mapping, mappingMissing, evidence, contacts }: Opened): Hindrance | null {
  const mapped = files.some(({ kind }) => kind === 'export');
  if (rules?.ok === false || (mapped && mapping?.ok === false) || (files.some(({ kind, fresh }) => kind === 'mapping' && fresh) && mapping?.ok === false)) return 'refused';
  if (rules === null) return 'rules';
  if (!evidence) return 'evidence';
  if (mappingMissing) return 'mapping';
  return contacts === 0 ? 'nobody' : null;
}

export const usable = (found: Opened): boolean => hindrance(found) === null;

/** A mapping that was kept and that no file needs is not worth showing. */
export function worthShowing({ files }: Opened): FoundFile[] {
  const mapped = files.some(({ kind }) => kind === 'export');
  return files.filter(({ kind, fresh }) => fresh || kind !== 'mapping' || mapped);
}

export interface Preview { id: string; account: string; attributes: [string, string][]; counts: { signals: number; checks: number; decisions: number } }

/** The contacts of the first lines of evidence; a line that is none gives none. */
export function previews(lines: readonly string[], atMost = 5): Preview[] {
  return lines.flatMap(ofLine).slice(0, atMost);
}

type Members = Record<string, unknown>;
const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const written = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function ofLine(line: string): Preview[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [];
  }
  if (!isRecord(value)) return [];
  const account = isRecord(value['account']) ? value['account'] : {};
  const contacts = Array.isArray(value['contacts']) ? value['contacts'].filter(isRecord) : [value];
  return contacts.map((contact) => ({
    id: written(contact['id'] ?? ''), account: written(account['id'] ?? ''),
    attributes: Object.entries({ ...members(account['attributes']), ...members(contact['attributes']) }).map(([name, own]): [string, string] => [name, written(own)]),
    counts: { signals: count(contact['signals']), checks: count(contact['checks']), decisions: count(contact['decisions']) },
  }));
}

const members = (value: unknown): Members => (isRecord(value) ? value : {});
