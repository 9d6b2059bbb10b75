/** Answers that real CRMs gave, played again. */
import { readFileSync } from 'node:fs';
import type { Access, CrmReply, CrmRequest } from './contract.ts';

export interface Recorded {
  request: Pick<CrmRequest, 'method' | 'path'> & { body?: string };
  reply: CrmReply;
}

export const recorded = (path: string): Recorded[] => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Recorded[];

/** A request that was not recorded is a fault of the test. */
export function replay(given: readonly Recorded[], asked: CrmRequest[] = []): Access {
  const send = (request: CrmRequest): Promise<CrmReply> => {
    asked.push(request);
    const found = given.find(({ request: { method, path, body } }) => method === request.method && path === request.path && body === request.body);
    return found === undefined ? Promise.reject(new Error(`not recorded: ${request.method} ${request.path} ${request.body ?? ''}`)) : Promise.resolve(found.reply);
  };
  return { send, signal: new AbortController().signal };
}
