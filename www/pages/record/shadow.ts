/**
 * A draft beside the rules in force, on one record after the other. It comes when the card is there, and what it proposes goes nowhere but into counts:
 * neither the card nor anything that decides ever sees it.
 */
import type { Engine } from '../../engine/client.ts';
import { fetchFile } from '../../engine/fetched.ts';
import type { Case } from '../../reading/case.ts';
import { chosen } from '../../reading/governed.ts';
import type { Keeper, ShadowState, Trial } from '../../store/shadow.ts';
import type { Governed } from '../governed/governed.ts';

/** As for any rule file. */
const BYTES_MAX = 1 << 20;
const FETCH_MS = 30_000;
/** A file that is missing or another is asked for again after so long. */
const AGAIN_MS = 900_000;

type Found = Uint8Array | Exclude<ShadowState, 'runs' | 'unread'> | 'unreached';
type Fetch = typeof fetchFile;

/** What it is taken for when it did not come. */
const INSTEAD = { 'not-found': 'missing', 'too-long': 'other', failed: 'unreached' } as const;

export class Shadow {
  readonly #engine: Pick<Engine, 'beside'>;
  readonly #governed: Pick<Governed, 'settings' | 'view'>;
  readonly #keeper: Keeper;
  readonly #fetch: Fetch;
  #found: { url: string; file: Found; at: number } | null = null;
  #last = '';

  constructor(engine: Pick<Engine, 'beside'>, governed: Pick<Governed, 'settings' | 'view'>, keeper: Keeper, fetch: Fetch = fetchFile) {
    this.#engine = engine;
    this.#governed = governed;
    this.#keeper = keeper;
    this.#fetch = fetch;
  }

  /** Counts what the draft would propose, if the card is `still` there when that is known. Answers whether a draft runs. */
  async look({ row, card }: Pick<Case, 'row' | 'card'>, still: () => boolean): Promise<boolean> {
    const { settings, view } = this.#governed;
    const release = view === null ? null : chosen(view)?.standing.in_force;
    if (settings === null || release == null || !card.decidable) return false;
    const draft = await this.#keeper.draft();
    if (draft === null) return false;
    // What both sides have signed meanwhile is a shadow no longer.
    if (draft === release.sha256) {
      await this.#keeper.end();
      return false;
    }
    const trial: Trial = { rules: release.rules, ring: release.ring, seq: release.seq, draft };
    const file = await this.#file(new URL(`drafts/${draft}.json`, settings.repository).href, draft);
    if (typeof file === 'string') {
      if (file !== 'unreached') await this.#keeper.stands(trial, file);
      return false;
    }
    const name = JSON.stringify([trial, row.contact, card.receipt, card.asOf]);
    if (name === this.#last) return true;
    const seen = await this.#engine.beside(row.index, card.asOf, file);
    const state = seen === 'unread' ? 'unread' : 'runs';
    await this.#keeper.stands(trial, state);
    // The engine may hold another record by now: then this one's turn comes when it is looked at again. Whoever is being erased is not counted.
    if (seen === null || seen === 'unread' || seen.contact !== row.contact || !still()) return state === 'runs';
    await this.#keeper.count(trial, `id:${row.contact}`, seen.pair);
    this.#last = name;
    return true;
  }

  /** The draft, if it is the one that was named. */
  async #file(url: string, draft: string): Promise<Found> {
    const known = this.#found;
    if (known?.url === url && (typeof known.file !== 'string' || Date.now() - known.at < AGAIN_MS)) return known.file;
    const answer = await this.#fetch(url, BYTES_MAX, true, AbortSignal.timeout(FETCH_MS));
    const file: Found = answer.bytes === undefined ? INSTEAD[answer.why] : (await sha256(answer.bytes)) === draft ? answer.bytes : 'other';
    this.#found = file === 'unreached' ? null : { url, file, at: Date.now() };
    return file;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
