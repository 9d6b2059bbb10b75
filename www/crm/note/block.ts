/**
 * The block at the end of a note, from which Reife reads back what a person decided:
 *
 *     reife:1:<key>:<count of letters>:<checksum>:<letters>
 *
 * The letters are base 32 of the deflated JSON, the checksum is the CRC-32 of the JSON. A block is whole or it is damaged, never half
 * read: wrapped lines, tags, entities and signs of quotation between its letters are passed over; a letter lost or changed is told.
 */
import type { Json } from '../contract.ts';
import { deflate, inflate } from './deflate.ts';
import { bytes, checksum, letters } from './letters.ts';

/** What a person left about one contact. Its members have the shapes of evidence and of decisions, and are kept as they are. */
export interface Block {
  contact: string;
  decisions?: Entry[];
  checks?: Entry[];
  /** Signals that the person heard from the customer. */
  heard?: Entry[];
  disputes?: Entry[];
}

export type Entry = { [name: string]: Json };

const LISTS = ['decisions', 'checks', 'heard', 'disputes'] as const;

/** What stands in the place of a block once its contact was erased: whom it was about is recognised by whoever knows the id, and told to nobody. */
export interface Stone { hash: string; salt: string; at: number }

export type Found =
  | { state: 'whole'; key: string; block: Block }
  | { state: 'erased'; key: string; stone: Stone }
  /** `version` is higher than this program knows. */
  | { state: 'newer'; key: string | null; version: number }
  | { state: 'damaged'; key: string | null; why: 'shortened' | 'changed' };

export const KEY = /^[a-z0-9]{8,64}$/;

/** Words, an empty line, the block. */
export const note = (words: string, key: string, block: Block): Promise<string> => written(words, key, block);

/** The same for what was erased. The key stays, so that whoever has not heard of it does not write the note anew. */
export const erasedNote = (words: string, key: string, stone: Stone): Promise<string> => written(words, key, { erased: stone });

/** Whether this is what was left under the key, or what erasing it left. */
export const isUnder = (found: Found, key: string): boolean => (found.state === 'whole' || found.state === 'erased') && found.key === key;

async function written(words: string, key: string, block: object): Promise<string> {
  if (!KEY.test(key)) throw new TypeError(`a key has 8 to 64 small letters and digits: ${key}`);
  const plain = new TextEncoder().encode(JSON.stringify(block));
  const body = letters(await deflate(plain));
  return `${words.trimEnd()}\n\nreife:1:${key}:${body.length}:${checksum(plain)}:${body}`;
}

/** How a block of this key begins, for a search among notes. */
export const mark = (key: string): string => `reife:1:${key}:`;

/** How every block of every version begins. */
export const MARK = 'reife:';

/** What may stand between two letters of a block without being of it: blanks, tags, entities, invisible letters, signs of quotation. */
const BETWEEN = /\s|<[^<>]{0,400}>|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});|[\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff>|]/giu;
/** A colon may have been written as an entity, even twice over. */
const COLON = /&(?:amp;)*(?:colon|#58|#x3a);/gi;
/** What editors put around the colon is little; without a bound a note of blanks would be more than the browser can go back over. */
const SAYS_REIFE = /reife(?=(?:\s|<[^<>]{0,400}>){0,200}(?::|&(?:amp;){0,9}(?:colon|#58|#x3a);)(?:\s|<[^<>]{0,400}>){0,200}\d)/gi;

/** A note that says it more often is somebody's joke. */
const BLOCKS_AT_MOST = 100;

/** Every block in a note, in order; text or HTML. A block ends where the next begins, so that a note is gone through once, however often it says so. */
export async function find(text: string): Promise<Found[]> {
  const begins = [...text.matchAll(SAYS_REIFE)].slice(0, BLOCKS_AT_MOST + 1).map(({ index }) => index);
  const found: Found[] = [];
  for (const [at, begin] of begins.slice(0, BLOCKS_AT_MOST).entries()) found.push(await read(text.slice(begin, begins[at + 1])));
  return found;
}

/** The words before the first block. */
export function words(text: string): string {
  const at = text.search(SAYS_REIFE);
  return (at < 0 ? text : text.slice(0, at)).trim();
}

async function read(text: string): Promise<Found> {
  const plain = text.replace(COLON, ':').replace(/&amp;/gi, '&').replace(BETWEEN, '').toLowerCase();
  const [, version = '', rest = ''] = /^reife:(\d{1,6}):?(.*)$/su.exec(plain) ?? [];
  const key = /^([a-z0-9]{8,64}):/u.exec(rest)?.[1] ?? null;
  if (version !== '1') return Number(version) > 1 ? { state: 'newer', key, version: Number(version) } : { state: 'damaged', key, why: 'changed' };
  const head = /^[a-z0-9]{8,64}:(\d{1,7}):([0-9a-f]{8}):([a-z2-7]*)/u.exec(rest);
  if (head === null) return { state: 'damaged', key, why: /[^a-z0-9:]/u.test(rest) ? 'changed' : 'shortened' };
  const [, count = '', sum = '', body = ''] = head;
  if (body.length < Number(count)) return { state: 'damaged', key, why: 'shortened' };
  const deflated = bytes(body.slice(0, Number(count)));
  const json = deflated && (await inflate(deflated));
  const given = json && checksum(json) === sum ? parsed(new TextDecoder().decode(json)) : undefined;
  const stone = stoneOf(given);
  if (stone !== undefined && key !== null) return { state: 'erased', key, stone };
  const block = blockOf(given);
  return block && key !== null ? { state: 'whole', key, block } : { state: 'damaged', key, why: 'changed' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stoneOf(given: unknown): Stone | undefined {
  const { hash, salt, at } = (isEntry(given) && isEntry(given['erased']) ? given['erased'] : {}) as Partial<Record<keyof Stone, unknown>>;
  return typeof hash === 'string' && typeof salt === 'string' && typeof at === 'number' ? { hash, salt, at } : undefined;
}

function blockOf(given: unknown): Block | undefined {
  if (!isEntry(given) || typeof given['contact'] !== 'string') return undefined;
  for (const name of LISTS) {
    const list = given[name];
    if (list !== undefined && !(Array.isArray(list) && list.every(isEntry))) return undefined;
  }
  return given as unknown as Block;
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
