/** The tab beside which the card is: a link to it, kept as the tab changes, loads anew, or another comes to the front. */
import { allowed, inject, onTabs, ownTab, type Tab } from '../../platform/extension.ts';
import { Link } from '../../platform/link.ts';

export type Beside =
  | { state: 'looking' }
  /** We may not look at this tab, or there is nothing of ours in it. */
  | { state: 'apart'; tab: Tab | undefined }
  | { state: 'linked'; link: Link; address: string; since: number };

/** Tells `change` at each new address. */
export class Follow extends EventTarget {
  beside: Beside = { state: 'looking' };
  #link: Link | null = null;
  #tab: number | undefined;

  start(): void {
    onTabs((tab) => { if (tab !== this.#tab || this.beside.state !== 'linked') void this.again(); });
    void this.again();
  }

  /** Looks at the tab anew, as after something was allowed. */
  async again(): Promise<void> {
    const tab = await ownTab().catch(() => undefined);
    if (tab !== undefined && tab.id === this.#tab && this.#link !== null) return;
    this.#link?.close();
    this.#link = null;
    this.#tab = tab?.id;
    if (tab === undefined) return this.#stands({ state: 'apart', tab });
    this.#connect(tab, false);
  }

  #connect(tab: Tab, again: boolean): void {
    let heard = false;
    const link: Link = new Link(tab.id, {
      at: (address) => {
        heard = true;
        if (this.#link === link) this.#stands({ state: 'linked', link, address, since: performance.now() });
      },
      lost: () => {
        if (this.#link !== link) return;
        this.#link = null;
        if (heard) return void this.again();
        void this.#enter(tab, again);
      },
    });
    this.#link = link;
  }

  /** A tab that was open before its CRM was allowed gets the script now. */
  async #enter(tab: Tab, again: boolean): Promise<void> {
    const mine = !again && tab.address !== undefined && /^https?:/.test(tab.address) && (await allowed(tab.address)) && (await inject(tab.id));
    if (this.#tab !== tab.id || this.#link !== null) return;
    if (mine) this.#connect(tab, true);
    else this.#stands({ state: 'apart', tab });
  }

  #stands(beside: Beside): void {
    this.beside = beside;
    this.dispatchEvent(new Event('change'));
  }
}
