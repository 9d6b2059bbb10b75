/**
 * The pace of a list: one request at a time, and a CRM that says it has been asked too much is left in peace for as long as it says. What it asks for beyond
 * a limit is handed on as its answer, so that a person decides.
 */
import { PATIENCE_MS, type CrmReply, type CrmRequest, type Transport } from '../contract.ts';

const TRIES = 5;
const WAIT_AT_MOST_S = 120;
/** Where it does not say for how long: doubled at each try. */
const WAIT_FIRST_S = 2;

/** All waiting for turns and for the CRM together may take this long: `Access.patience_ms` of whoever asks through it. */
export const PATIENCE_OF_LIST_MS = 3_600_000;

export interface Pace {
  /** Hears for how many seconds the CRM wants to be left in peace, and 0 once it is asked again. */
  waiting?(seconds: number): void;
  /** How long one answer may take. */
  patience_ms?: number;
  pause?(ms: number, signal: AbortSignal): Promise<void>;
}

export function courteous(send: Transport, { waiting, patience_ms = PATIENCE_MS, pause = paused }: Pace = {}): Transport {
  let before: Promise<unknown> = Promise.resolve();
  const asked = async (request: CrmRequest, signal: AbortSignal): Promise<CrmReply> => {
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      const reply = await send(request, AbortSignal.any([signal, AbortSignal.timeout(patience_ms)]));
      const seconds = peace(reply, tries);
      if (seconds === null || tries === TRIES) return reply;
      waiting?.(seconds);
      await pause(seconds * 1000, signal);
      waiting?.(0);
    }
  };
  return (request, signal) => {
    const own = before.then(() => asked(request, signal));
    before = own.catch(() => {});
    return own;
  };
}

/** In seconds; null for any other answer, and for a wait that nobody would sit through. */
function peace({ status, headers }: CrmReply, tries: number): number | null {
  if (status !== 429 && status !== 503) return null;
  const says = headers['retry-after']?.trim() ?? '';
  const seconds = /^\d+$/.test(says) ? Number(says) : Math.ceil((Date.parse(says) - Date.now()) / 1000);
  const wanted = Number.isNaN(seconds) ? WAIT_FIRST_S * 2 ** (tries - 1) : Math.max(seconds, 0);
  return wanted > WAIT_AT_MOST_S ? null : wanted;
}

function paused(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stopped) => {
    const stop = (): void => {
      clearTimeout(timer);
      stopped(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
