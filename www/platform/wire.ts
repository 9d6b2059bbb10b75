/**
 * What the extension's pages and the script beside a record say to each other, over a port that a page opens to one tab. The script says
 * which address the tab shows and sends requests to its own origin; the page asks for them. Nothing else crosses.
 */
import type { CrmReply, CrmRequest } from '../crm/contract.ts';

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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): boolean => isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH'];

export function isToReader(value: unknown): value is ToReader {
  if (!isRecord(value)) return false;
  if ('stop' in value) return typeof value['stop'] === 'number';
  if ('frame' in value) return value['frame'] === null || typeof value['frame'] === 'string';
  const { ask, base, request } = value;
  if (typeof ask !== 'number' || typeof base !== 'string' || !isRecord(request)) return false;
  const { method, path, headers, body } = request;
  return METHODS.includes(String(method)) && typeof path === 'string' && texts(headers) && (body === undefined || typeof body === 'string');
}

export function isFromReader(value: unknown): value is FromReader {
  if (!isRecord(value)) return false;
  if ('at' in value) return typeof value['at'] === 'string';
  if ('failed' in value) return typeof value['failed'] === 'number' && typeof value['says'] === 'string';
  const { answer, reply } = value;
  if (typeof answer !== 'number' || !isRecord(reply)) return false;
  const { status, url, headers, body } = reply;
  return typeof status === 'number' && typeof url === 'string' && texts(headers) && typeof body === 'string';
}

export const isAlone = (value: unknown): value is Alone => isRecord(value) && value['alone'] === true;
