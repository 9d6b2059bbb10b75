/** The state of the page: a place, what stands in its repository, the proposals that are open, and what came of the last act. */
import type { Author } from '../../engine/author/client.ts';
import type { Calls, Call, KeyFile, LineOf, NamedBytes } from '../../engine/author/protocol.ts';
import type { AuthorApproved, AuthorFault, AuthorOutcome, AuthorOverview, AuthorProposal, AuthorPublished } from '../../engine/author/shapes.ts';
import { PROPOSALS, sorted, type Place } from './place.ts';

/** A proposal and what it says, or why it cannot be read. */
export interface Open { file: string; bytes: Uint8Array; look: AuthorProposal | null; fault: AuthorFault | null }

/** What came of the last act: a message with its arguments, or an obstacle. */
export type Said = { good: string; given: Record<string, string> } | { fault: AuthorFault } | { broken: string };

/** Acts that answer a proposal as the one file of their outcome. */
type Proposing = 'init' | 'propose' | 'rollback' | 'revoke' | 'anotherYear' | 'replaceKey' | 'addApprover' | 'replacePublisher' | 'reaffirm' | 'withdraw';

export class Office extends EventTarget {
  readonly author: Author;
  place: Place | null = null;
  overview: AuthorOverview | null = null;
  /** Why the repository cannot be read. */
  unreadable: AuthorFault | null = null;
  proposals: Open[] = [];
  said: Said | null = null;
  busy = false;
  /** Whether there is something that does not lie in a file yet. */
  unsaved = false;
  /** What was published last here, to be told to those who look at it. */
  fresh: AuthorPublished | null = null;
  #base = '';
  #repository: NamedBytes[] = [];

  constructor(author: Author) {
    super();
    this.author = author;
  }

  async open(place: Place): Promise<void> {
    this.place = place;
    this.said = null;
    this.unsaved = false;
    await this.#during(() => this.#read());
  }

  /** Reads everything anew: others may have written there. */
  again(): Promise<void> {
    return this.#during(() => this.#read());
  }

  close(): void {
    Object.assign(this, { place: null, overview: null, proposals: [], said: null, unsaved: false, unreadable: null });
    this.#tell();
  }

  /** The bytes of a file of the repository. */
  file(name: string): Uint8Array | null {
    return this.#repository.find(([known]) => known === name)?.[1] ?? null;
  }

  /** Adds a proposal that somebody handed over, in place of an earlier state of it. */
  async take(file: string, bytes: Uint8Array): Promise<void> {
    await this.#during(async () => {
      const outcome = await this.author.ask('look', { proposal: bytes });
      if ('fault' in outcome) return this.#say({ fault: outcome.fault });
      await this.#keep(file, bytes);
      this.#say({ good: 'admin-said-taken', given: {} });
    });
  }

  async discard(file: string): Promise<void> {
    await this.#during(async () => {
      await this.#drop(file);
      this.#say({ good: 'admin-said-discarded', given: {} });
    });
  }

  /** An act that makes a proposal; answers whether it did. */
  async propose<C extends Proposing>(call: C, ask: Calls[C]['ask']): Promise<boolean> {
    return this.#act(call, ask, async (outcome) => {
      const [file, bytes] = outcome.files[0] ?? ['', new Uint8Array()];
      await this.#keep(file, bytes);
      this.#say({ good: 'admin-said-proposed', given: {} });
    });
  }

  async approve(open: Open, key: KeyFile, keep: string[], withdraw: string[]): Promise<boolean> {
    return this.#act('approve', { proposal: open.bytes, key, keep, withdraw, now: now() }, async ({ answer, files }) => {
      const approved = answer as AuthorApproved;
      await this.#keep(open.file, files[0]?.[1] ?? open.bytes);
      this.#say({ good: approved.complete ? 'admin-said-complete' : 'admin-said-signed', given: { person: approved.person, side: approved.side ?? 'none', dropped: approved.dropped.length === 0 ? 'none' : approved.dropped.join(', ') } });
    });
  }

  /** With a note somebody does not go along; without one that is taken back. */
  async decline(open: Open, by: string, note: string | null): Promise<boolean> {
    return this.#act('decline', { proposal: open.bytes, by, note, now: now() }, async ({ files }) => {
      await this.#keep(open.file, files[0]?.[1] ?? open.bytes);
      this.#say({ good: note === null ? 'admin-said-reconsidered' : 'admin-said-declined', given: {} });
    });
  }

  async publish(open: Open, keys: KeyFile[]): Promise<boolean> {
    return this.#act('publish', { proposal: open.bytes, keys, now: now() }, async ({ answer, files }) => {
      await this.#write(files);
      await this.#drop(open.file);
      this.fresh = answer as AuthorPublished;
      this.#say({ good: 'admin-said-published', given: { until: this.fresh.until } });
    });
  }

  /** Drafts that lie beside the rules, by their SHA-256. */
  get drafts(): string[] {
    return this.#repository.flatMap(([name]) => /^drafts\/([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []);
  }

  /** Lays a draft beside the rules, to run as a shadow. */
  async layDraft(bytes: Uint8Array): Promise<boolean> {
    return this.#act('shadow', { bytes }, async ({ files }) => {
      await this.#write(files);
      this.#say({ good: 'admin-said-draft', given: {} });
    });
  }

  async takeDraft(draft: string): Promise<void> {
    await this.#during(async () => {
      await this.place?.remove(`${this.#base}${draftFile(draft)}`);
      this.unsaved ||= this.place?.lasting === false;
      await this.#load();
      this.#say({ good: 'admin-said-draft-gone', given: {} });
    });
  }

  async renew(key: KeyFile): Promise<boolean> {
    return this.#act('renew', { key, now: now() }, async ({ answer, files }) => {
      await this.#write(files);
      this.#say({ good: 'admin-said-renewed', given: { until: (answer as AuthorPublished).until } });
    });
  }

  /** Says an obstacle that the page itself found. */
  refuse(message: string, given: Record<string, string> = {}): void {
    this.#say({ fault: { grade: 'use', code: message, message, arguments: given } });
    this.#tell();
  }

  saved(): void {
    this.unsaved = false;
    this.#tell();
  }

  async #act<C extends Call>(call: C, ask: Calls[C]['ask'], done: (outcome: { answer: unknown; files: NamedBytes[] }) => Promise<void>): Promise<boolean> {
    let good = false;
    await this.#during(async () => {
      // What others have written meanwhile counts: an act builds upon what lies there now.
      if (this.place?.lasting === true) await this.#load();
      const outcome = (await this.author.ask(call, ask)) as AuthorOutcome<unknown>;
      if ('fault' in outcome) return this.#say({ fault: outcome.fault });
      await done(outcome);
      good = true;
    });
    return good;
  }

  /** One after the other, in the order in which every beginning is a repository that clients accept. */
  async #write(files: NamedBytes[]): Promise<void> {
    for (const [name, bytes] of files) await this.place?.write(`${this.#base}${name}`, bytes);
    this.unsaved ||= this.place?.lasting === false;
    await this.#load();
  }

  async #keep(file: string, bytes: Uint8Array): Promise<void> {
    if (this.#base !== '') await this.place?.write(`${PROPOSALS}${file}`, bytes);
    this.unsaved ||= this.place?.lasting === false || this.#base === '';
    this.proposals = [...this.proposals.filter((other) => other.file !== file), await this.#looked(file, bytes)];
  }

  async #drop(file: string): Promise<void> {
    if (this.#base !== '') await this.place?.remove(`${PROPOSALS}${file}`);
    this.proposals = this.proposals.filter((open) => open.file !== file);
    for (const [at, open] of this.proposals.entries()) this.proposals[at] = await this.#looked(open.file, open.bytes);
  }

  async #load(): Promise<NamedBytes[]> {
    const { base, repository, proposals } = sorted((await this.place?.read()) ?? []);
    this.#base = base;
    this.#repository = repository;
    await this.author.ask('load', { files: repository });
    const outcome = await this.author.ask('overview', { now: now() });
    this.overview = 'answer' in outcome ? outcome.answer : null;
    this.unreadable = 'fault' in outcome ? outcome.fault : null;
    return proposals;
  }

  async #read(): Promise<void> {
    const proposals = await this.#load();
    const held = this.#base === '' ? this.proposals.map(({ file, bytes }): NamedBytes => [file, bytes]) : [];
    this.proposals = await Promise.all([...proposals, ...held].map(([file, bytes]) => this.#looked(file, bytes)));
  }

  async #looked(file: string, bytes: Uint8Array): Promise<Open> {
    const outcome = await this.author.ask('look', { proposal: bytes });
    return 'fault' in outcome ? { file, bytes, look: null, fault: outcome.fault } : { file, bytes, look: outcome.answer, fault: null };
  }

  async #during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.said = null;
    this.#tell();
    try {
      await work();
    } catch (cause) {
      this.#say({ broken: cause instanceof Error ? cause.message : String(cause) });
    }
    this.busy = false;
    this.#tell();
  }

  #say(said: Said): void {
    this.said = said;
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Where a draft lies in the repository. */
export const draftFile = (draft: string): string => `drafts/${draft}.json`;

/** The moment of this computer's clock, handed to each act. */
export const now = (): string => new Date().toISOString();

/** A line as the command line writes it. */
export const lineText = ({ rules, ring, kind }: LineOf): string => (kind === 'rules' ? `${rules}/${ring}` : `${rules}/${ring}.${kind}`);
