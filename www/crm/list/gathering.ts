/**
 * A list as files of rows: read page by page, laid down page by page, so that no more than a page is in memory. What fails leaves everything as it was before
 * that page; it goes on from there when it is run again.
 */
import type { Failure, ListAccount, ListPage, ListPlace, Outcome, Unread } from '../contract.ts';
import { rows } from '../rows.ts';

/** A file is closed at this size: what a mapping brings together in memory is one file. Accounts are never divided. */
const FILE_BYTES = 32 * 1024 * 1024;

export type Ask = (place: ListPlace | null) => Promise<Outcome<ListPage>>;

export class Gathering {
  /** Records behind us, and how many there are if the CRM tells. */
  read = 0;
  total: number | null = null;
  people = 0;
  left: ListPage['left'] = [];
  /** Notes whose verdict could not be read. */
  damaged = 0;
  whole = false;
  readonly #unread = new Map<string, Unread>();
  readonly #full: Blob[] = [];
  #open: Blob[] = [];
  #bytes = 0;
  #place: ListPlace | null = null;
  readonly #most: number;

  constructor(most = FILE_BYTES) {
    this.#most = most;
  }

  /** Goes on until the end, or until something goes wrong. `told` hears of each page. */
  async run(ask: Ask, told: () => void): Promise<Failure | null> {
    while (!this.whole) {
      const page = await ask(this.#place);
      if (!page.ok) return page;
      this.#take(page.value);
      told();
    }
    return null;
  }

  /** `name` without an ending. */
  files(name: string): { name: string; blob: Blob }[] {
    const all = [...this.#full, ...(this.#bytes > 0 ? [new Blob(this.#open)] : [])];
    return all.map((blob, at) => ({ name: all.length === 1 ? `${name}.ndjson` : `${name}-${at + 1}.ndjson`, blob }));
  }

  /** What could not be read with this person's rights, each once. */
  get unread(): Unread[] {
    return [...this.#unread.values()];
  }

  #take({ accounts, left, place, last }: ListPage): void {
    const text = accounts.map((account) => this.#rows(account)).join('');
    const blob = new Blob([text]);
    this.#open.push(blob);
    this.#bytes += blob.size;
    if (this.#bytes >= this.#most) {
      this.#full.push(new Blob(this.#open));
      [this.#open, this.#bytes] = [[], 0];
    }
    this.left.push(...left);
    this.#place = place;
    [this.read, this.total, this.whole] = [place.read, place.total, last];
  }

  #rows({ records, people }: ListAccount): string {
    const [first] = records;
    if (first === undefined) return '';
    for (const { unread } of records) for (const one of unread) this.#unread.set(one.what, one);
    this.people += people.length;
    const from = new Map<typeof first, Set<string>>();
    for (const id of people) {
      const about = records.find(({ subject }) => subject === id) ?? first;
      from.set(about, (from.get(about) ?? new Set()).add(id));
    }
    let text = '';
    let damaged = 0;
    for (const [record, only] of from) {
      const made = rows(record, only);
      text += made.ndjson;
      // Records of one account see the same notes.
      damaged = Math.max(damaged, made.journals.troubles.filter(({ why }) => why !== 'nobody_of_this_account').length);
    }
    this.damaged += damaged;
    return text;
  }
}
