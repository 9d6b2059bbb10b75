/** What a draft would propose for a contact that is loaded. It goes through a preview alone: nothing that comes of it can be decided on, or is shown. */
import type { Contacts, Package } from './package.ts';

/** The proposals of the rules that are loaded and of the draft; null for whoever is not assessed. `unread`: the draft cannot be run. */
export type Beside = { contact: string; pair: [from: string, to: string] | null } | 'unread';

interface Short { contact: string; proposal?: string }

const NEWLINE = new Uint8Array([10]);

/** Undefined where there is no such contact, or the draft cannot read the line that it stands in. */
export function beside({ RuleFile, Contacts: Loaded }: Package, contacts: Contacts, index: number, asOf: string, draft: Uint8Array): Beside | undefined {
  const [line, place] = [contacts.line(index), contacts.place(index)];
  if (line === undefined || place === undefined) return undefined;
  const rules = new RuleFile(draft);
  let alone: Contacts | null = null;
  try {
    if (!rules.ok) return 'unread';
    alone = new Loaded(rules);
    alone.push(line);
    alone.push(NEWLINE);
    alone.finish();
    const [now, then] = [short(contacts, index, asOf), short(alone, place, asOf)];
    if (now === undefined || then?.contact !== now.contact) return undefined;
    const [from, to] = [now.proposal, then.proposal];
    return { contact: now.contact, pair: from === undefined || to === undefined ? null : [from, to] };
  } finally {
    alone?.free?.();
    rules.free?.();
  }
}

function short(contacts: Contacts, index: number, asOf: string): Short | undefined {
  const text = contacts.assess_json(index, asOf, false);
  return text === undefined ? undefined : (JSON.parse(text) as Short);
}
