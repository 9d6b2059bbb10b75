/** The record in the address of Tryton's web client: `https://host/#database/model/sale.opportunity/1;views=…`. */
import type { ListRef, RecordRef } from '../contract.ts';

/** What we read; other records of Tryton are none of ours. */
export const OBJECTS = ['sale.opportunity', 'party.party'] as const;

export function detect(address: string): RecordRef | undefined {
  const [url, database, object, id] = parts(address, /^#([^/]+)\/model\/([a-z_.]+)\/(\d+)(?:;.*)?$/);
  if (url === undefined || database === undefined || id === undefined || !OBJECTS.some((known) => known === object)) return undefined;
  return { crm: 'tryton', base: baseOf(url), object: object as string, id, database };
}

/** Both kinds, wherever in Tryton's client somebody is. */
export function lists(address: string): ListRef[] {
  const [url, database] = parts(address, /^#([^/]+)\/(?:model|menu|wizard|action)\b/);
  return url === undefined || database === undefined ? [] : OBJECTS.map((object) => ({ crm: 'tryton', base: baseOf(url), object, database }));
}

function parts(address: string, pattern: RegExp): [URL?, ...(string | undefined)[]] {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return [];
  }
  return [url, ...(pattern.exec(decoded(url.hash)) ?? []).slice(1)];
}

const baseOf = (url: URL): string => `${url.origin}${url.pathname.replace(/[^/]*$/, '')}`;

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
