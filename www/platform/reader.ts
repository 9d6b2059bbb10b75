/**
 * The script beside a record. It tells whoever asks from our own extension which address the tab shows, passes requests to the tab's own
 * origin, with the person's session, and holds the frame with the card if there is to be one. It reads nothing of the page.
 */
import { browser } from 'wxt/browser';
import { fetchTransport, within } from '../crm/transport.ts';
import { own } from './own.ts';
import { holdFrame, type HeldFrame } from './frame.ts';
import { isToReader, READER, type Alone, type FromReader, type Here, type ToReader } from './wire.ts';

/** How often the address is looked at where the browser does not tell of changes by itself. */
const LOOK_MS = 300;

/** Browsers pass on no message over 64 MiB, and do not tell the one who waits. */
const ANSWER_AT_MOST = 16 * 1024 * 1024;

type Port = ReturnType<typeof browser.runtime.connect>;
interface Navigating { addEventListener(name: 'currententrychange', listener: () => void): void }

export function serve(): void {
  const ports = new Map<Port, Map<number, AbortController>>();
  let address = location.href;
  let frame: HeldFrame | null = null;

  const moved = (): void => {
    if (location.href === address) return;
    address = location.href;
    for (const port of ports.keys()) say(port, { at: address });
  };

  const place = (path: string | null): void => {
    frame?.remove();
    frame = path === null ? null : holdFrame(own(path), () => { frame = null; });
  };

  const heard = (port: Port, message: ToReader): void => {
    const running = ports.get(port);
    if (running === undefined) return;
    if ('stop' in message) running.get(message.stop)?.abort();
    else if ('frame' in message) place(frame === null ? message.frame : null);
    else void pass(port, running, message);
  };

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== READER || !ours(port)) return port.disconnect();
    ports.set(port, new Map());
    port.onMessage.addListener((message: unknown) => { if (isToReader(message)) heard(port, message); });
    port.onDisconnect.addListener(() => {
      for (const stop of ports.get(port)?.values() ?? []) stop.abort();
      ports.delete(port);
      if (ports.size === 0) tell({ alone: true });
    });
    say(port, { at: location.href });
  });
  tell({ here: true });

  (globalThis as { navigation?: Navigating }).navigation?.addEventListener('currententrychange', moved);
  addEventListener('popstate', moved);
  addEventListener('hashchange', moved);
  const looking = setInterval(() => {
    // The extension was replaced: its new script does the work from here on.
    if (browser.runtime?.id === undefined) {
      clearInterval(looking);
      frame?.remove();
    } else moved();
  }, LOOK_MS);
}

function tell(message: Alone | Here): void {
  void browser.runtime.sendMessage(message).catch(() => {
    // Nobody is there to hear it.
  });
}

/** Only pages and the service worker of this extension may ask. */
const ours = ({ sender }: Port): boolean => sender?.id === browser.runtime.id && (sender.url === undefined || sender.url.startsWith(own('/')));

async function pass(port: Port, running: Map<number, AbortController>, { ask, base, request }: Extract<ToReader, { ask: number }>): Promise<void> {
  const stop = new AbortController();
  running.set(ask, stop);
  try {
    if (within(`${location.origin}/`, base) === undefined || !base.endsWith('/')) throw new TypeError(`${base} is not of ${location.origin}`);
    const reply = await fetchTransport(base)(request, stop.signal);
    if (reply.body.length > ANSWER_AT_MOST) throw new RangeError(`an answer of ${reply.body.length} letters is too long`);
    say(port, { answer: ask, reply });
  } catch (cause) {
    say(port, { failed: ask, says: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    running.delete(ask);
  }
}

function say(port: Port, message: FromReader): void {
  try {
    port.postMessage(message);
  } catch {
    // The page that asked is gone; so is its question.
  }
}
