/** A tab as one of our pages sees it: which address it shows, and a way to send requests to the CRM in it. */
import { browser } from 'wxt/browser';
import type { CrmReply, Transport } from '../crm/contract.ts';
import { isFromReader, READER, type FromReader, type ToReader } from './wire.ts';

type Port = ReturnType<typeof browser.tabs.connect>;

export interface Hearing {
  /** The tab shows this now. */
  at(address: string): void;
  /** There is no script of ours in the tab, or it is gone. */
  lost(): void;
}

export class Link {
  readonly tab: number;
  readonly #port: Port;
  readonly #waiting = new Map<number, { resolve(reply: CrmReply): void; reject(cause: Error): void }>();
  #next = 1;
  #open = true;

  constructor(tab: number, hearing: Hearing) {
    this.tab = tab;
    this.#port = browser.tabs.connect(tab, { name: READER, frameId: 0 });
    this.#port.onMessage.addListener((message: unknown) => { if (isFromReader(message)) this.#hear(message, hearing); });
    this.#port.onDisconnect.addListener(() => {
      // Reading it keeps the browser from logging that nobody was there.
      void browser.runtime.lastError;
      this.#end();
      hearing.lost();
    });
  }

  /** Requests below `base`, which the script sends only if that is its own origin. */
  send(base: string): Transport {
    return (request, signal) => new Promise((resolve, reject) => {
      if (!this.#open) return reject(new Error('the tab is gone'));
      const ask = this.#next++;
      const stop = (): void => {
        this.#waiting.delete(ask);
        this.#say({ stop: ask });
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', stop, { once: true });
      const done = (): void => signal.removeEventListener('abort', stop);
      this.#waiting.set(ask, { resolve: (reply) => { done(); resolve(reply); }, reject: (cause) => { done(); reject(cause); } });
      this.#say({ ask, base, request });
    });
  }

  /** Puts a page of ours beside the record, or takes it away if it is there. */
  frame(path: string): void {
    this.#say({ frame: path });
  }

  close(): void {
    this.#port.disconnect();
    this.#end();
  }

  #hear(message: FromReader, hearing: Hearing): void {
    if ('at' in message) {
      void confirmed(this.tab, message.at).then((address) => { if (this.#open && address !== undefined) hearing.at(address); });
      return;
    }
    const ask = 'answer' in message ? message.answer : message.failed;
    const waiting = this.#waiting.get(ask);
    this.#waiting.delete(ask);
    if ('answer' in message) waiting?.resolve(message.reply);
    else waiting?.reject(new Error(message.says));
  }

  #say(message: ToReader): void {
    if (this.#open) this.#port.postMessage(message);
  }

  #end(): void {
    this.#open = false;
    for (const { reject } of this.#waiting.values()) reject(new Error('the tab is gone'));
    this.#waiting.clear();
  }
}

/** The address, if it is of the origin that the browser itself says the tab has. */
async function confirmed(tab: number, address: string): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  if (url === undefined || !URL.canParse(address)) return undefined;
  return new URL(url).origin === new URL(address).origin ? address : undefined;
}

/** Sends through any tab that is open on this CRM; undefined if none is. The link is closed by the caller. */
export async function linkTo(base: string): Promise<Link | undefined> {
  const tabs = await browser.tabs.query({ url: pattern(base) }).catch(() => []);
  for (const { id, url } of tabs) {
    if (id === undefined || url === undefined || !url.startsWith(new URL(base).origin + '/')) continue;
    const link = await answering(id);
    if (link !== undefined) return link;
  }
  return undefined;
}

function answering(tab: number): Promise<Link | undefined> {
  return new Promise((resolve) => {
    const link: Link = new Link(tab, { at: () => resolve(link), lost: () => resolve(undefined) });
  });
}

/** All of a host: patterns of permissions know no ports. */
export const pattern = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};
