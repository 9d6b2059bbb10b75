/**
 * A document beside the service worker, which has none: adapters that read pages write there. It may do nothing itself but parse; what it
 * asks of the CRM goes by message to the worker, and from there through the tab.
 */
import { browser } from 'wxt/browser';
import { failed, type Access, type Adapter, type CrmReply, type Outcome, type Saved, type Transport } from '../crm/contract.ts';
import { own } from './own.ts';
import { ASIDE, isFromAside, isToAside, type FromAside, type ToAside } from './wire.ts';

/** The page of this document. Where browsers know none (Firefox), the background is a page and needs none. */
const PAGE = 'offscreen.html';

type Port = ReturnType<typeof browser.runtime.connect>;

export interface Aside {
  /** Writes with the adapter of that name, as it would here. */
  write(crm: string): Adapter['write'];
  close(): void;
}

/** In the service worker. Undefined where the browser has no such documents, or gives none just now. */
export async function openAside(): Promise<Aside | undefined> {
  if (browser.offscreen === undefined) return undefined;
  // One may be left from an earlier life of the worker, and there is never more than one.
  const left = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).catch(() => []);
  const made = left.length > 0 || (await browser.offscreen.createDocument({ url: PAGE, reasons: ['DOM_PARSER'], justification: 'Reads pages of the CRM that a decision is written to.' }).then(() => true, () => false));
  if (!made) return undefined;
  return {
    write: (crm) => (record, change, access) => talk({ crm, write: record, change }, access),
    close: () => void browser.offscreen.closeDocument().catch(() => {
      // It is gone already.
    }),
  };
}

function talk(begin: Extract<ToAside, { write: unknown }>, { send, signal }: Access): Promise<Outcome<Saved>> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: ASIDE });
    const running = new Map<number, AbortController>();
    const end = (outcome: Outcome<Saved>): void => {
      signal.removeEventListener('abort', stop);
      for (const asked of running.values()) asked.abort();
      port.disconnect();
      resolve(outcome);
    };
    const stop = (): void => end(failed('cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    port.onMessage.addListener((message: unknown) => {
      if (!isFromAside(message)) return;
      if ('written' in message) end(message.written);
      else if ('stop' in message) running.get(message.stop)?.abort();
      else void pass(port, running, message, send);
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      end(failed('unreachable', { says: 'the document is gone' }));
    });
    say(port, begin);
  });
}

async function pass(port: Port, running: Map<number, AbortController>, { ask, request }: Extract<FromAside, { ask: number }>, send: Transport): Promise<void> {
  const stop = new AbortController();
  running.set(ask, stop);
  await send(request, stop.signal).then(
    (reply) => say(port, { answer: ask, reply }),
    (cause: unknown) => say(port, { failed: ask, says: cause instanceof Error ? cause.message : String(cause) }),
  );
  running.delete(ask);
}

/** In the document. Only the service worker of this extension may ask. */
export function serveAside(adapters: readonly Adapter[]): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== ASIDE || !fromWorker(port)) return port.disconnect();
    const gone = new AbortController();
    const waiting = new Map<number, { resolve(reply: CrmReply): void; reject(cause: Error): void }>();
    let next = 1;
    const send: Transport = (request, signal) => new Promise((resolve, reject) => {
      const ask = next++;
      waiting.set(ask, { resolve, reject });
      signal.addEventListener('abort', () => {
        waiting.delete(ask);
        say(port, { stop: ask });
        reject(signal.reason as Error);
      }, { once: true });
      say(port, { ask, request });
    });
    port.onDisconnect.addListener(() => gone.abort());
    port.onMessage.addListener((message: unknown) => {
      if (!isToAside(message)) return;
      if ('write' in message) {
        const adapter = adapters.find(({ crm }) => crm === message.crm);
        const written = adapter === undefined ? Promise.resolve(failed('not_possible')) : adapter.write(message.write, message.change, { send, signal: gone.signal });
        void written.catch((cause: unknown) => failed('unreachable', { says: String(cause) })).then((outcome) => say(port, { written: outcome }));
        return;
      }
      const ask = 'answer' in message ? message.answer : message.failed;
      const asked = waiting.get(ask);
      waiting.delete(ask);
      if ('answer' in message) asked?.resolve(message.reply);
      else asked?.reject(new Error(message.says));
    });
  });
}

/** A tab's script could open a port, too; the browser says of each where it comes from. */
const fromWorker = ({ sender }: Port): boolean => sender?.id === browser.runtime.id && sender.tab === undefined && (sender.url?.startsWith(own('/')) ?? false);

function say(port: Port, message: ToAside | FromAside): void {
  try {
    port.postMessage(message);
  } catch {
    // Whoever asked is gone; so is the question.
  }
}
