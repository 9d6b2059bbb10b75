/**
 * The outbox for pages of ours in a frame of another page: browsers keep such frames from databases, so what is recorded there goes to the
 * service worker, which has one. A promise is fulfilled when it lies on the disk there.
 */
import { browser } from 'wxt/browser';
import { StoreFault, type StoreCode } from '../store/fault.ts';
import type { Outbox, OutboxFace } from '../store/outbox.ts';
import { own } from './own.ts';
import { isRuns, type Runs } from './status.ts';

const METHODS = ['put', 'undo', 'retry', 'discard', 'erase', 'entries', 'settled'] as const;
type Method = (typeof METHODS)[number];
interface Call { outbox: Method; given: unknown[] }
type Answer = { value: unknown; copied: boolean } | { fault: StoreCode };

/** Told to everybody when something looks different. */
interface Changed { changed: true }

const isCall = (message: unknown): message is Call => typeof message === 'object' && message !== null && METHODS.some((one) => one === (message as Partial<Call>).outbox) && Array.isArray((message as Partial<Call>).given);
const isChanged = (message: unknown): message is Changed => typeof message === 'object' && message !== null && (message as Partial<Changed>).changed === true;
const ours = ({ id, url }: { id?: string | undefined; url?: string | undefined }): boolean => id === browser.runtime.id && (url?.startsWith(own('/')) ?? false);

/** In the service worker. */
export function serveOutbox(outbox: () => Promise<Outbox>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (given: Answer) => void) => {
    if (!isCall(message) || !ours(sender)) return undefined;
    void done(outbox, message).then(answer);
    return true;
  });
}

async function done(outbox: () => Promise<Outbox>, { outbox: method, given }: Call): Promise<Answer> {
  try {
    const open = await outbox();
    const value = await (open[method] as (...given: unknown[]) => Promise<unknown>).apply(open, given);
    return { value: value ?? null, copied: open.copied };
  } catch (cause) {
    return { fault: cause instanceof StoreFault ? cause.code : 'unavailable' };
  }
}

export const announce = (): void => void browser.runtime.sendMessage({ changed: true } satisfies Changed).catch(() => {
  // Nobody is there to hear it.
});

export class PostedOutbox extends EventTarget implements OutboxFace {
  copied = true;

  constructor() {
    super();
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      if (sender.id === browser.runtime.id && isChanged(message)) this.dispatchEvent(new Event('change'));
    });
  }

  put = (...given: Parameters<Outbox['put']>): ReturnType<Outbox['put']> => this.#ask('put', given);
  undo = (...given: Parameters<Outbox['undo']>): ReturnType<Outbox['undo']> => this.#ask('undo', given);
  retry = (...given: Parameters<Outbox['retry']>): ReturnType<Outbox['retry']> => this.#ask('retry', given);
  discard = (...given: Parameters<Outbox['discard']>): ReturnType<Outbox['discard']> => this.#ask('discard', given);
  erase = (...given: Parameters<Outbox['erase']>): ReturnType<Outbox['erase']> => this.#ask('erase', given);
  entries = (): ReturnType<Outbox['entries']> => this.#ask('entries', []);
  settled = (): ReturnType<Outbox['settled']> => this.#ask('settled', []);

  async #ask<T>(outbox: Method, given: unknown[]): Promise<T> {
    const answer = (await browser.runtime.sendMessage({ outbox, given } satisfies Call).catch((): Answer => ({ fault: 'unavailable' }))) as Answer | undefined;
    if (answer === undefined || 'fault' in answer) throw new StoreFault(answer?.fault ?? 'unavailable');
    this.copied = answer.copied;
    return answer.value as T;
  }
}

/** Why an address gave no signals. `signed_out`: its own sign-in is wanted; `not_allowed`: the person has not allowed its host. */
export type SignalTrouble = { code: 'not_allowed' | 'signed_out' | 'unreachable' | 'too_large' | 'no_evidence' | 'status'; says: string };

/** A person of a record, by the id that evidence has and whatever else they go by. */
export interface BesidePerson { id: string; names: string[] }

/** `held`: whether there are any signals on this device. `found`: each as the text of its JSON. `trouble`: why there are none newer. */
export interface BesideAnswer { held: boolean; found: [string, string[]][]; trouble: SignalTrouble | null }

interface BesideCall { beside: BesidePerson[] }

const isPerson = (value: unknown): value is BesidePerson => {
  const { id, names } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof BesidePerson, unknown>>;
  return typeof id === 'string' && Array.isArray(names) && names.every((name) => typeof name === 'string');
};
const isBeside = (message: unknown): message is BesideCall => typeof message === 'object' && message !== null && Array.isArray((message as Partial<BesideCall>).beside) && (message as BesideCall).beside.every(isPerson);

/** In the background: signals from beside the CRM for pages of ours, which in a frame have no database. */
export function serveBeside(find: (people: BesidePerson[]) => Promise<BesideAnswer>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (given: BesideAnswer | null) => void) => {
    if (!isBeside(message) || !ours(sender)) return undefined;
    void find(message.beside).then(answer, () => answer(null));
    return true;
  });
}

/** What cannot be asked for just now is none. */
export async function askBeside(people: BesidePerson[]): Promise<BesideAnswer> {
  const answer = (await browser.runtime.sendMessage({ beside: people } satisfies BesideCall).catch(() => null)) as BesideAnswer | null | undefined;
  return answer ?? { held: false, found: [], trouble: null };
}

interface ForgetCall { forget: string[]; at: number }

const isForget = (message: unknown): message is ForgetCall => {
  const { forget, at } = (typeof message === 'object' && message !== null ? message : {}) as Partial<Record<keyof ForgetCall, unknown>>;
  return Array.isArray(forget) && forget.every((name) => typeof name === 'string') && typeof at === 'number';
};

/** In the background: signals of whoever has one of these names are erased. */
export function serveForget(forget: (names: string[], at: number) => Promise<number>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (given: { gone: number } | null) => void) => {
    if (!isForget(message) || !ours(sender)) return undefined;
    void forget(message.forget, message.at).then((gone) => answer({ gone }), () => answer(null));
    return true;
  });
}

/** Answers how much there was. Rejects where it could not be erased: nobody is to believe that it was. */
export async function askForget(names: readonly string[], at: number): Promise<number> {
  const answer = (await browser.runtime.sendMessage({ forget: [...names], at } satisfies ForgetCall).catch(() => null)) as { gone: number } | null | undefined;
  if (answer == null) throw new StoreFault('unavailable');
  return answer.gone;
}

/** Told to every other page of ours: somebody was erased, and what is in memory may be about them. */
interface Erased { erased: true }

export const announceErased = (): void => void browser.runtime.sendMessage({ erased: true } satisfies Erased).catch(() => {
  // No other page is open.
});

export function onErased(listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && typeof message === 'object' && message !== null && (message as Partial<Erased>).erased === true) listener();
  });
}

interface ReportCall { report: Runs[] }

const isReport = (message: unknown): message is ReportCall => typeof message === 'object' && message !== null && Array.isArray((message as Partial<ReportCall>).report) && (message as ReportCall).report.every(isRuns);

/** In the background, which lives on when the page that looked for news is closed. */
export function serveReport(take: (runs: Runs[]) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (isReport(message) && ours(sender)) void take(message.report);
  });
}

export const askReport = (report: Runs[]): void => void browser.runtime.sendMessage({ report } satisfies ReportCall).catch(() => {
  // It is said after the next look.
});
