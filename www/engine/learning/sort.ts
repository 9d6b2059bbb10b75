/** Which file is which, for the board: as for contacts, and outcomes and judgements beside them. */
import { bytes, head, type NamedBlob } from '../bytes.ts';
import { byStart, encodingOf, type Encoding } from '../encoding.ts';
import { recognise } from '../recognise.ts';

export interface SortedFile extends NamedBlob { encoding: Encoding }
export interface Sorted { rules: NamedBlob | null; mapping: NamedBlob | null; outcomes: SortedFile[]; judgements: SortedFile[]; evidence: SortedFile[]; exports: SortedFile[] }

export async function sortForBoard(files: NamedBlob[]): Promise<Sorted> {
  const sorted: Sorted = { rules: null, mapping: null, outcomes: [], judgements: [], evidence: [], exports: [] };
  for (const file of files) {
    const { start, whole } = await head(file.blob);
    const text = new TextDecoder(byStart(start) ?? 'utf-8').decode(start);
    const told = byMembers(text);
    const kind = told ?? recognise(file.name, text, whole);
    const as = async (): Promise<SortedFile> => ({ ...file, encoding: kind === 'export' ? await encodingOf(file.blob) : 'utf-8' });
    if (kind === 'rules') sorted.rules = file;
    else if (kind === 'mapping') sorted.mapping = file;
    else if (kind === 'outcomes') sorted.outcomes.push(await as());
    else if (kind === 'judgements') sorted.judgements.push(await as());
    else if (kind === 'evidence') sorted.evidence.push(await as());
    else if (kind === 'export') sorted.exports.push(await as());
  }
  return sorted;
}

/** Lines that say of a contact what became of it, or how a side sees it. */
export function byMembers(text: string): 'outcomes' | 'judgements' | undefined {
  try {
    const first = JSON.parse(text.replace(/^\uFEFF/, '').trimStart().split('\n', 1)[0] ?? '') as unknown;
    if (typeof first !== 'object' || first === null || !('contact' in first)) return undefined;
    if ('outcome' in first) return 'outcomes';
    return 'side' in first && 'state' in first ? 'judgements' : undefined;
  } catch {
    return undefined;
  }
}

export const textOf = async (file: NamedBlob): Promise<string> => new TextDecoder().decode(await bytes(file.blob));
