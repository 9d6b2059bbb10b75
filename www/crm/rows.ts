/**
 * A record as the rows that its mapping reads (`<crm>/<object>.mapping.json`): NDJSON, the same shape for every CRM. A person is a row; what
 * notes said about the person comes in further rows that have the person's id and marks, and one check or dispute each. docs/crm.md lists the members.
 */
import type { CrmRecord, Json, Person } from './contract.ts';
import { begun, NAME_AT_MOST, straight, whole } from './words.ts';
import { journals, type Journal, type Journals } from './note/journal.ts';

export interface Rows {
  /** For `MappedFile.push`, as text. */
  ndjson: string;
  journals: Journals;
}

/** `only`: the people whose rows are wanted; all of the record unless said. */
export function rows(record: CrmRecord, only?: ReadonlySet<string>): Rows {
  const all = journals(record.notes, record.people);
  const lines: Json[] = [];
  for (const person of record.people) {
    if (only?.has(person.id) === false) continue;
    const journal = all.people.get(person.id);
    lines.push(personRow(record, person, journal, all));
    for (const check of journal?.checks ?? []) lines.push({ id: person.id, marks: person.marks, check });
    for (const dispute of journal?.disputes ?? []) lines.push({ id: person.id, marks: person.marks, dispute });
  }
  return { ndjson: lines.map((line) => `${JSON.stringify(line, (_, value: unknown) => (typeof value === 'string' ? whole(value) : value))}\n`).join(''), journals: all };
}

function personRow(record: CrmRecord, person: Person, journal: Journal | undefined, { sources }: Journals): Json {
  const about = person.id === record.subject;
  const own = new Set([person.id, ...person.former_ids]);
  const others = new Set(record.people.filter(({ id }) => id !== person.id).flatMap(({ id, former_ids }) => [id, ...former_ids]));
  // What was said about the record or the account was said to the person it is about.
  const activities = record.activities.filter((activity) => own.has(activity.about) || (about && !others.has(activity.about)));
  return {
    id: person.id, former_ids: person.former_ids, name: named(person.name), role: person.role, owner: person.owner, about,
    person: plain(person.fields), marks: person.marks,
    account: record.account === null ? null : { ...plain(record.account.fields), id: record.account.id, name: named(record.account.name) },
    record: about ? plain(record.fields) : null,
    campaigns: about ? record.campaigns.map((campaign) => ({ ...campaign })) : [],
    activities: activities.map(({ by, text, ...activity }) => ({ ...activity, text: straight(text), by: by === null ? null : named(by.name) })),
    heard: journal?.heard ?? [],
    // Whoever the CRM recorded as author of the note, whatever the note itself may say: rights to decide are held against that.
    decided: journal?.decisions.map((decision) => ({ ...decision, recorded_by: sources.get(decision)?.author?.name ?? null })) ?? [],
  };
}

const named = (text: string): string => begun(straight(text), NAME_AT_MOST);

const plain = (fields: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? straight(value) : value]));
