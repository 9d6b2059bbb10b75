/** A record of a CRM as a sight: what is read, by which mapping, as whom. */
import { cached, type Cache } from '../../crm/cache.ts';
import { fine, type Access, type Adapter, type CrmRecord, type Outcome, type ReadNote, type RecordRef } from '../../crm/contract.ts';
import { mappingFor } from '../../crm/mappings.ts';
import type { Erased } from '../../crm/note/erase.ts';
import type { Trouble as NoteTrouble } from '../../crm/note/journal.ts';
import { rows } from '../../crm/rows.ts';
import { columnsInUse } from '../../crm/used.ts';
import type { RuleFileView } from '../../engine/interface.ts';
import { crmOf, scopeOf } from '../../journal/leave.ts';
import { isOf } from '../../store/tombstone.ts';
import type { Sight } from '../record/desk.ts';
import type { Kit } from './kit.ts';
import type { SignalTrouble } from '../../platform/post.ts';
import { namesOf } from './signals.ts';

export interface Seen {
  sight: Sight;
  /** What could not be read, and notes that could not. */
  unread: CrmRecord['unread'];
  troubles: NoteTrouble[];
  more: boolean;
  /** Why signals from beside the CRM could not be read anew. */
  beside: SignalTrouble | null;
  /** Whom the record is about, what they go by, and what was read of the notes: for erasing them. */
  about: Known;
  notes: readonly ReadNote[];
  /** People of the record who were erased here before, and when. */
  erased: { who: Known; at: number }[];
}

/** A person of a record with all that they go by. */
export interface Known extends Erased { names: string[] }

/** People of a record by what they go by, and what is held of them; `mails`: whether addresses for e-mail say anything. */
export interface Beside {
  mails(): Promise<boolean>;
  find(people: { id: string; names: string[] }[]): Promise<{ found: [string, string[]][]; trouble: SignalTrouble | null }>;
  /** Erases what is held of whoever has one of these names. Answers how much it was. */
  forget(names: readonly string[], at: number): Promise<number>;
}

const MAIL = '/person/email';

const named = (text: string, name: string): { name: string; blob: Blob } => ({ name, blob: new Blob([text]) });

export class Reading {
  readonly #caches = new Map<Adapter, Cache>();
  /** Who is logged in, by where the CRM lives. */
  readonly #names = new Map<string, string | null>();

  readonly #beside: Beside;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** No record that was read is held any longer. */
  forget(): void {
    for (const cache of this.#caches.values()) cache.forget();
  }

  /** Null if there is no mapping for such records. */
  async read(adapter: Adapter, record: RecordRef, kit: Kit, view: RuleFileView, access: Access): Promise<Outcome<Seen> | null> {
    const opened = Object.fromEntries(Object.entries(kit.mappings).map(([id, { text }]) => [id, text]));
    const mapping = await mappingFor(record, opened);
    if (mapping === undefined) return null;
    const used = { attributes: new Set(view.attributes.map(({ id }) => id)), signals: new Set(view.signals.map(({ id }) => id)) };
    const inUse = columnsInUse(JSON.parse(mapping), used);
    const mails = (await this.#beside.mails()) && !inUse.includes(MAIL);
    const columns = mails ? [...inUse, MAIL] : inUse;
    const cache = this.#caches.get(adapter) ?? cached(adapter);
    this.#caches.set(adapter, cache);
    const [read, name] = await Promise.all([cache.read(record, { columns }, access), this.#me(adapter, record, access)]);
    if (!read.ok) return read;
    if (!name.ok) return name;
    const { ndjson, journals } = rows(read.value);
    const files = [named(mapping, 'record.mapping.json'), named(ndjson, 'record.ndjson')];
    const moments = [...journals.people.values()].flatMap((journal) => Object.values(journal).flat()).map(({ at }) => String(at ?? ''));
    const seen = read.value.notes.flatMap(({ found }) => found.flatMap((one) => (one.state === 'whole' ? [one.key] : [])));
    const { subject, version, unread: missing, more_activities: more, people } = read.value;
    // An address that was asked for only to find signals by is no loss to anybody.
    const unread = mails ? missing.filter(({ what }) => what !== MAIL) : missing;
    const known = people.map(({ id, former_ids, name: called, fields }): Known => ({ id, former_ids, name: called, names: [...namesOf({ id, email: fields['email'] }), ...former_ids.map((former) => `id:${former}`)] }));
    const { found, trouble } = await this.#beside.find(known.map(({ id, names }) => ({ id, names })));
    const about = known.find(({ id }) => id === subject) ?? { id: subject, former_ids: [], name: '', names: [] };
    const erased = await erasedAmong(known, read.value.notes, record);
    return fine({ unread, troubles: journals.troubles, more, beside: trouble, about, notes: read.value.notes, erased, sight: { beside: new Map(found), scope: scopeOf(record), subject, by: name.value ?? kit.role, role: kit.role, draft: kit.rules, files, version, seen, moments, notes: true } });
  }

  async #me(adapter: Adapter, record: RecordRef, access: Access): Promise<Outcome<string | null>> {
    const known = this.#names.get(record.base);
    if (known !== undefined || adapter.me === undefined) return fine(known ?? null);
    const asked = await adapter.me(record, access);
    if (asked.ok) this.#names.set(record.base, asked.value);
    return asked;
  }
}

/** Whose tombstones these notes hold. */
async function erasedAmong(people: readonly Known[], notes: readonly ReadNote[], record: RecordRef): Promise<Seen['erased']> {
  const erased: Seen['erased'] = [];
  const stones = notes.flatMap(({ found }) => found.flatMap((one) => (one.state === 'erased' ? [one.stone] : [])));
  for (const stone of stones) {
    for (const who of people) for (const id of [who.id, ...who.former_ids]) if (await isOf(stone, crmOf(scopeOf(record)), id)) erased.push({ who, at: stone.at });
  }
  return erased;
}
