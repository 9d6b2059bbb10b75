/**
 * What Reife asks of a CRM: read one record with what belongs to it, and leave a verdict in it. One folder a CRM fulfils this; none
 * of them knows the engine or the browser's extension interface. docs/crm.md tells the story.
 */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** One record of one CRM, as its address names it. */
export interface RecordRef {
  crm: string;
  /** Where the CRM lives, with a slash at the end: `https://crm.example/`. */
  base: string;
  /** The CRM's own name of the kind of record: `sale.opportunity`. */
  object: string;
  id: string;
  database?: string;
}

/** A request to the CRM the record is in, and to nobody else: `path` is below `RecordRef.base`. Plain data, so that it can be sent as a message. */
export interface CrmRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface CrmReply {
  status: number;
  /** Where the answer came from in the end, redirects followed. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Sends a request with the person's own session. Rejects if there was no answer, and once `signal` is aborted. */
export type Transport = (request: CrmRequest, signal: AbortSignal) => Promise<CrmReply>;

/** How an adapter reaches its CRM. */
export interface Access {
  send: Transport;
  signal: AbortSignal;
  /** How long one answer may take; `PATIENCE_MS` unless said. */
  patience_ms?: number;
}

export const PATIENCE_MS = 20_000;

/** Everything that is expected to go wrong. The sentence is `crm-failed-<code>` in www/texts, with an underscore written as a hyphen. */
export type FailureCode =
  /** Stopped by the caller. */
  | 'cancelled'
  /** No answer at all, or the server says that it is down. */
  | 'unreachable'
  /** The CRM broke while answering (a status of 500 and above). */
  | 'server_failed'
  /** No answer within the patience. */
  | 'too_slow'
  /** Nobody is logged in any more. */
  | 'expired_session'
  /** This person may not read or change the record. */
  | 'no_permission'
  /** The record is not there any more. */
  | 'gone'
  /** Its account has more people than are read; `most` says how many are. */
  | 'too_many'
  /** Somebody changed the record since it was read. */
  | 'conflict'
  /** The CRM does not take what was written; `says` has its words. */
  | 'refused'
  /** The answer is not what this CRM answers; `place` and `found` say where. */
  | 'not_understood'
  /** The description of the CRM does not fit it; `place` is a JSON Pointer into the description, `found` what came instead. */
  | 'template_wrong'
  /** The adapter cannot do this with such a record. */
  | 'not_possible';

export interface Failure {
  ok: false;
  code: FailureCode;
  arguments: Record<string, string>;
}

export type Outcome<Value> = { ok: true; value: Value } | Failure;

/** What is to be read. Only this is asked for: `columnsInUse` finds it from a mapping and what the rule file uses. */
export interface Wanted {
  /** JSON Pointers into the rows of `rows.ts`: `/record/amount`, `/account/name`, `/person/name`, `/activities`. */
  columns: readonly string[];
  /** Activities before this moment are not asked for (RFC 3339); without it all are. */
  since?: string;
  /** Activities are read newest first and not beyond so many; `ACTIVITIES_AT_MOST` unless said. */
  activities_at_most?: number;
}

export const ACTIVITIES_AT_MOST = 10_000;

export type ActivityKind = 'call' | 'mail' | 'meeting' | 'note' | 'task';

export interface Author {
  id: string;
  name: string;
}

export interface Activity {
  id: string;
  kind: ActivityKind;
  /** RFC 3339, or a bare date where the CRM shows no more. */
  at: string;
  /** The first words up to a colon, for those who write "Call: …": what a mapping may tell kinds of activities by; else empty. */
  head: string;
  text: string;
  by: Author | null;
  /** Id of the person it is about, or of the record or account. */
  about: string;
}

export interface Person {
  id: string;
  /** Ids of records that were merged into this one. */
  former_ids: string[];
  name: string;
  /** The CRM's own word; the mapping makes a buying role of it. */
  role: string | null;
  owner: string | null;
  fields: Record<string, Json>;
  /** What the CRM has marked the person with, each by its name: categories, properties. Consent, objection and "may be called" are often kept so. */
  marks: Record<string, true>;
}

/** A note that carries a block of ours, and who wrote it according to the CRM. */
export interface ReadNote {
  id: string;
  at: string;
  author: Author | null;
  /** The text without blocks. */
  words: string;
  found: import('./note/block.ts').Found[];
}

/** What could not be read with this person's rights, or is not there to be read. */
export interface Unread {
  /** A JSON Pointer as in `Wanted.columns`, or the CRM's name of what holds it. */
  what: string;
  why: 'no_permission' | 'not_there';
}

export interface CrmRecord {
  record: RecordRef;
  title: string;
  /** For `write`: it is refused as `conflict` if the record is another by then. */
  version: string;
  /** For the cache: changes whenever anything that was read changes. */
  stamp: string;
  /** Id of the person whose decision the record is about. */
  subject: string;
  account: { id: string; name: string; fields: Record<string, Json> } | null;
  people: Person[];
  fields: Record<string, Json>;
  campaigns: { id: string; name: string }[];
  /** Newest first. */
  activities: Activity[];
  /** There are more than were asked for. */
  more_activities: boolean;
  notes: ReadNote[];
  unread: Unread[];
}

/** A verdict to leave in the record. */
export interface Change {
  /** What stands in the note: words for people, then the block. Written by `note/block.ts`. */
  note?: string;
  /** Fields by the CRM's names. */
  fields?: Record<string, Json>;
  /** `CrmRecord.version` that the person looked at; null writes over whatever is there. */
  version: string | null;
  /** One for each verdict, 8 to 64 small letters and digits, the same at each try and as in the note's block. */
  key: string;
}

export interface Saved {
  note: string | null;
  version: string;
  /** An earlier try had already left it. */
  already: boolean;
  /** The note was read back and says what was meant; null without a note. */
  intact: boolean | null;
}

export interface Capabilities {
  activities: ActivityKind[];
  campaigns: boolean;
  roles: boolean;
  marks: boolean;
  former_ids: boolean;
  /** Whether the CRM itself compares versions of fields (`server`), or we do just before writing (`compared`), with a gap between. */
  lock: 'server' | 'compared' | 'none';
  /** How a second try finds the first. */
  once: 'looked_up' | 'none';
  /** Whether the CRM records moments of notes to the second, or only the day. */
  note_moments: 'second' | 'day';
  /** Whether the cache can ask for a stamp more cheaply than for the record. */
  stamp: boolean;
  /** Whether all records of the kind can be read as a list: many with one question (`many`), or each by itself (`one_by_one`). */
  list: 'many' | 'one_by_one' | 'none';
}

/** All records of a kind in one CRM. */
export type ListRef = Omit<RecordRef, 'id'>;

/** Where a list goes on. An adapter makes it and reads it; nobody else looks into it but for `read`. */
export interface ListPlace {
  /** The id (or the place) behind which the next page begins. */
  after: string;
  /** How many records of the list lie behind us. */
  read: number;
  total: number | null;
  /** Of what is still to come, what was handed on already, with its account. Changed only once a page is whole. */
  given: Set<string>;
}

/** The records of one account, each as `read` gives it but for `stamp`, the newest first. */
export interface ListAccount {
  records: CrmRecord[];
  /** Ids of the people who are handed on with them: each from the record that is about them, if one is. */
  people: string[];
}

export interface ListPage {
  accounts: ListAccount[];
  /** Records that could not be read, or name nobody, with the reason. */
  left: { id: string; failure: Failure }[];
  /** Where the next page begins; it counts what was read and, if the CRM tells, what there is. */
  place: ListPlace;
  last: boolean;
}

export interface Adapter {
  /** Kinds of records that can be read as lists where this address lies. Asks nobody. */
  lists?(address: string): ListRef[];
  /** A page of about `size` records, behind `place`; null for the first. Whoever is deleted, or comes, meanwhile moves nobody else. Fails as a whole, and can be asked for again. */
  list?(of: ListRef, asked: { place: ListPlace | null; size: number }, wanted: Wanted, access: Access): Promise<Outcome<ListPage>>;
  /** Every note of ours that may be about these people (ids, former ones too), wherever this CRM can tell; without it those that `read` finds are all that is known. */
  notes?(record: RecordRef, people: readonly string[], access: Access): Promise<Outcome<ReadNote[]>>;
  /** Puts a text in the place of a note; without it a note cannot be changed from here, or not in such records. */
  rewrite?(record: RecordRef, note: string, text: string, access: Access): Promise<Outcome<null>>;
  readonly crm: string;
  /** The record an address names, or undefined if it is not one of this CRM. Asks nobody. */
  detect(address: string): RecordRef | undefined;
  capabilities(object: string): Capabilities;
  read(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<CrmRecord>>;
  /** `CrmRecord.stamp` as it is now. */
  stamp(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<string>>;
  write(record: RecordRef, change: Change, access: Access): Promise<Outcome<Saved>>;
  /** The name of whoever is logged in, as the CRM shows it; null where it does not say. */
  me?(record: RecordRef, access: Access): Promise<Outcome<string | null>>;
  /** Reads and writes pages, and so works only where there is a `DOMParser`: not in a service worker. */
  readonly needs_document?: true;
}

/** What of an adapter is known without asking its CRM. */
export type About = Pick<Adapter, 'crm' | 'detect' | 'lists' | 'capabilities' | 'needs_document'>;

export const fine = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const failed = (code: FailureCode, given: Record<string, string> = {}): Failure => ({ ok: false, code, arguments: given });
