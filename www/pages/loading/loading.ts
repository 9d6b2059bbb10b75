/** From a CRM into the studio: which lists there are, reading one through an open tab, and handing it over as files. Knows no element. */
import { failed, type Adapter, type Failure, type ListRef, type Transport } from '../../crm/contract.ts';
import { courteous, PATIENCE_OF_LIST_MS } from '../../crm/list/courteous.ts';
import { Gathering } from '../../crm/list/gathering.ts';
import { mappingFor, mappingId } from '../../crm/mappings.ts';
import { columnsInUse, type Used } from '../../crm/used.ts';
import type { NamedBlob } from '../../engine/bytes.ts';

/** So many records are asked for at once. */
const PAGE = 100;

export interface Offer {
  adapter: Adapter;
  of: ListRef;
  /** Null if nothing says what its fields mean. */
  mapping: string | null;
}

/** A way into a CRM through a tab that is open on it; undefined if none is. */
export interface Way { send: Transport; close(): void }

/** What is around: the browser with its tabs, what a person opened, the studio. */
export interface Surroundings {
  /** The studio knows which rules there are. */
  ready: Promise<unknown>;
  addresses(): Promise<string[]>;
  way(base: string): Promise<Way | undefined>;
  adapters(): Promise<readonly Adapter[]>;
  /** Mappings that were opened, by their id. */
  mappings(): Promise<Record<string, string>>;
  /** What the rules read, or may be made to read by the draft; null without rules. */
  used(): Used | null;
  /** `used`: what was asked for. */
  open(files: NamedBlob[], from: Asked): Promise<void>;
}

/** Which list was read, as `ListRef` in JSON, and for what; null for all that the mapping names. */
export interface Asked { list: string; used: Used | null }

export type Loading =
  | { is: 'choosing' }
  /** `seconds`: for so long the CRM wants to be left in peace. */
  | { is: 'reading'; offer: Offer; seconds: number }
  /** `why` is null where no tab is open on the CRM. */
  | { is: 'stopped'; offer: Offer; why: Failure | null }
  | { is: 'read'; offer: Offer };

/** Tells `change` whenever something looks different. */
export class FromCrm extends EventTarget {
  offers: Offer[] = [];
  now: Loading = { is: 'choosing' };
  gathering = new Gathering();
  readonly #around: Surroundings;
  readonly #page: number;
  #stop = new AbortController();
  /** What all records of one reading are asked for, however often it stops and whatever the draft says meanwhile. */
  #used: Used | null | undefined;

  constructor(around: Surroundings, page = PAGE) {
    super();
    this.#around = around;
    this.#page = page;
  }

  /** Looks at the open tabs anew. */
  async look(): Promise<void> {
    const [addresses, adapters, opened] = await Promise.all([this.#around.addresses(), this.#around.adapters(), this.#around.mappings()]);
    const found = new Map<string, Offer>();
    for (const address of addresses) {
      for (const adapter of adapters) {
        const lists = adapter.lists?.(address) ?? [];
        for (const of of lists) found.set(JSON.stringify(of), { adapter, of, mapping: (await mappingFor(of, opened)) ?? null });
        // An own description goes before the adapter of a CRM that we know.
        if (lists.length > 0) break;
      }
    }
    this.offers = [...found.values()];
    this.#tell();
  }

  async begin(offer: Offer): Promise<void> {
    this.gathering = new Gathering();
    this.#used = undefined;
    await this.#read(offer);
  }

  /** A list that was read once, from the beginning and for what is read by now; false if no open tab has it. */
  async again(list: string): Promise<boolean> {
    await this.look();
    const offer = this.offers.find(({ of, mapping }) => JSON.stringify(of) === list && mapping !== null);
    if (offer === undefined) return false;
    void this.begin(offer);
    return true;
  }

  /** From where it stopped. */
  async goOn(): Promise<void> {
    if (this.now.is === 'stopped') await this.#read(this.now.offer);
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Nothing of what was read stays. */
  discard(): void {
    this.gathering = new Gathering();
    this.#stand({ is: 'choosing' });
  }

  /** Somebody was erased: what was read and is not used yet may have them. */
  forget(): void {
    this.stop();
    if (this.now.is === 'reading') this.gathering = new Gathering();
    else this.discard();
  }

  async #read(offer: Offer): Promise<void> {
    const { adapter, of, mapping } = offer;
    if (adapter.list === undefined || mapping === null) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#stand({ is: 'reading', offer, seconds: 0 });
    await Promise.allSettled([this.#around.ready]);
    const way = await this.#around.way(of.base);
    if (way === undefined) return this.#stand({ is: 'stopped', offer, why: null });
    const send = courteous(way.send, { waiting: (seconds) => { if (!signal.aborted) this.#stand({ is: 'reading', offer, seconds }); } });
    const columns = columnsInUse(JSON.parse(mapping), (this.#used = this.#used === undefined ? this.#around.used() : this.#used));
    const access = { send, signal, patience_ms: PATIENCE_OF_LIST_MS };
    const list = adapter.list.bind(adapter);
    // What nobody expected is told, too.
    const unexpected = (cause: unknown): Failure => failed('not_understood', { place: of.object, found: cause instanceof Error ? cause.message : String(cause) });
    const why = await this.gathering.run((place) => list(of, { place, size: this.#page }, { columns }, access), () => this.#tell()).catch(unexpected);
    way.close();
    if (why !== null) return this.#stand({ is: 'stopped', offer, why });
    this.#stand({ is: 'read', offer });
    if (this.gathering.people === 0) return;
    const files = this.gathering.files(`${of.crm}-${of.object}`);
    await this.#around.open([...files, { name: `${mappingId(of)}.mapping.json`, blob: new Blob([mapping]) }], { list: JSON.stringify(of), used: this.#used });
  }

  #stand(now: Loading): void {
    this.now = now;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
