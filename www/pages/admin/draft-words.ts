/** What a draft calls itself and its states, where its file lies in the repository. It is read for words alone. */
import { nameOf, text } from '../../texts/names.ts';

interface Words { label?: Record<string, string>; id?: string; states?: { id: string; label: Record<string, string> }[] }

function wordsOf(bytes: Uint8Array | null): Words {
  if (bytes === null) return {};
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

/** Null where nothing can be read. */
export function titleOf(bytes: Uint8Array | null): string | null {
  const { label, id } = wordsOf(bytes);
  return text(label) ?? id ?? null;
}

/** How to call a state, by the draft's own words or else ours. */
export function statesOf(bytes: Uint8Array | null): (id: string) => string {
  const { states } = wordsOf(bytes);
  const known = new Map((Array.isArray(states) ? states : []).map((state) => [state.id, state]));
  return (id) => nameOf(known.get(id), id, 'state');
}
