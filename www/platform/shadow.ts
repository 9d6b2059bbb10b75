/** A draft that runs as a shadow: what pages of the extension say to the background, which knows which one it is and keeps what is counted. */
import { browser } from 'wxt/browser';
import type { Beside, Keeper, ShadowState, Stands, Trial } from '../store/shadow.ts';
import { own } from './own.ts';

/** Who keeps the counts, and says what became of the draft that policy names; null if it names none. */
export interface Shadowing extends Keeper { standing(beside: Beside): Promise<Stands | null> }

const METHODS = ['draft', 'count', 'stands', 'end', 'forget', 'standing'] as const satisfies readonly (keyof Shadowing)[];
interface Call { shadow: (typeof METHODS)[number]; given: unknown[] }

const isCall = (message: unknown): message is Call => typeof message === 'object' && message !== null && METHODS.some((one) => one === (message as Partial<Call>).shadow) && Array.isArray((message as Partial<Call>).given);

/** In the background. A page of ours in a frame has no database, so that all of them ask here. `fault`: what policy names and is no hash, so that nothing runs. */
export function serveShadow(shadows: Shadowing, fault: () => Promise<string | null>): void {
  const standing = async (beside: Beside): Promise<Stands | null> => {
    const draft = await fault();
    return draft === null ? shadows.standing(beside) : { draft, state: 'no-hash' };
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (given: { value: unknown } | null) => void) => {
    if (!isCall(message) || sender.id !== browser.runtime.id || sender.url?.startsWith(own('/')) !== true) return undefined;
    const done = message.shadow === 'standing' ? standing(message.given[0] as Beside) : (shadows[message.shadow] as (...given: unknown[]) => Promise<unknown>).apply(shadows, message.given);
    void done.then((value) => answer({ value: value ?? null }), () => answer(null));
    return true;
  });
}

/** What cannot be kept just now is not counted; a card shows nothing of it either way. */
const ask = async (shadow: Call['shadow'], ...given: unknown[]): Promise<unknown> =>
  ((await browser.runtime.sendMessage({ shadow, given } satisfies Call).catch(() => null)) as { value: unknown } | null | undefined)?.value ?? null;

export const posted: Shadowing = {
  draft: async () => (await ask('draft')) as string | null,
  count: async (trial: Trial, contact: string, pair: [string, string] | null) => void (await ask('count', trial, contact, pair)),
  stands: async (trial: Trial, state: ShadowState) => void (await ask('stands', trial, state)),
  end: async () => void (await ask('end')),
  forget: async (names: readonly string[]) => void (await ask('forget', names)),
  standing: async (beside: Beside) => (await ask('standing', beside)) as Stands | null,
};
