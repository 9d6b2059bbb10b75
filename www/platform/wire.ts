/**
 * What the extension's pages and the script beside a record say to each other, over a port that a page opens to one tab. The script says
 * which address the tab shows and sends requests to its own origin; the page asks for them. Nothing else crosses.
 */
import type { Change, CrmReply, CrmRequest, Outcome, RecordRef, Saved } from '../crm/contract.ts';

/** The name of the port. */
export const READER = 'reife-reader';

export type ToReader =
  | { ask: number; base: string; request: CrmRequest }
  | { stop: number }
  /** Puts a page of ours beside the record, or takes it away. */
  | { frame: string | null };

export type FromReader =
  | { at: string }
  | { answer: number; reply: CrmReply }
  | { failed: number; says: string };

/** What the script tells the service worker when nobody follows its tab any more. */
export interface Alone { alone: true }

/** What it tells once it is there: what waited for this CRM to be open can go out. */
export interface Here { here: true }

/** The name of the port between the service worker and the document that it has beside it. */
export const ASIDE = 'reife-aside';

/** From the worker: what is to be written, then the answers to what was asked for it. */
export type ToAside =
  | { crm: string; write: RecordRef; change: Change }
  | Exclude<FromReader, { at: string }>;

/** From the document: requests to the CRM that the record is in, and in the end what came of it. */
export type FromAside =
  | { ask: number; request: CrmRequest }
  | { stop: number }
  | { written: Outcome<Saved> };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): boolean => isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH'];

export function isToReader(value: unknown): value is ToReader {
  if (!isRecord(value)) return false;
  if ('stop' in value) return typeof value['stop'] === 'number';
  if ('frame' in value) return value['frame'] === null || typeof value['frame'] === 'string';
  return typeof value['ask'] === 'number' && typeof value['base'] === 'string' && isRequest(value['request']);
}

function isRequest(value: unknown): value is CrmRequest {
  if (!isRecord(value)) return false;
  const { method, path, headers, body } = value;
  return METHODS.includes(String(method)) && typeof path === 'string' && texts(headers) && (body === undefined || typeof body === 'string');
}

export function isFromReader(value: unknown): value is FromReader {
  if (!isRecord(value)) return false;
  return 'at' in value ? typeof value['at'] === 'string' : isAnswer(value);
}

function isAnswer(value: Record<string, unknown>): boolean {
  if ('failed' in value) return typeof value['failed'] === 'number' && typeof value['says'] === 'string';
  const { answer, reply } = value;
  if (typeof answer !== 'number' || !isRecord(reply)) return false;
  const { status, url, headers, body } = reply;
  return typeof status === 'number' && typeof url === 'string' && texts(headers) && typeof body === 'string';
}

export function isToAside(value: unknown): value is ToAside {
  if (!isRecord(value)) return false;
  if (!('write' in value)) return isAnswer(value);
  const { crm, write, change } = value;
  if (typeof crm !== 'string' || !isRecord(write) || !isRecord(change)) return false;
  return ['crm', 'base', 'object', 'id'].every((name) => typeof write[name] === 'string') && typeof change['key'] === 'string' && (change['version'] === null || typeof change['version'] === 'string');
}

export function isFromAside(value: unknown): value is FromAside {
  if (!isRecord(value)) return false;
  if ('stop' in value) return typeof value['stop'] === 'number';
  if ('ask' in value) return typeof value['ask'] === 'number' && isRequest(value['request']);
  const { written } = value;
  return isRecord(written) && (written['ok'] === true ? isRecord(written['value']) : written['ok'] === false && typeof written['code'] === 'string' && texts(written['arguments']));
}

export const isHere = (value: unknown): value is Here => isRecord(value) && value['here'] === true;
export const isAlone = (value: unknown): value is Alone => isRecord(value) && value['alone'] === true;
