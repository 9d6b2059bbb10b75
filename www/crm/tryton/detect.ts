/** The record in the address of Tryton's web client: `https://host/#database/model/sale.opportunity/1;views=…`. */
import type { RecordRef } from '../contract.ts';

/** What we read; other records of Tryton are none of ours. */
export const OBJECTS = ['sale.opportunity', 'party.party'] as const;

export function detect(address: string): RecordRef | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const [, database, object, id] = /^#([^/]+)\/model\/([a-z_.]+)\/(\d+)(?:;.*)?$/.exec(decoded(url.hash)) ?? [];
  if (database === undefined || id === undefined || !OBJECTS.some((known) => known === object)) return undefined;
  return { crm: 'tryton', base: `${url.origin}${url.pathname.replace(/[^/]*$/, '')}`, object: object as string, id, database };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
