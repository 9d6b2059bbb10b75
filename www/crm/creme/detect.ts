/** The record in the address of a page of Creme: `https://host/persons/contact/13`, its form (`/persons/contact/edit/13`) too. */
import type { ListRef, RecordRef } from '../contract.ts';

/** Our names of what we read, and where Creme has them. */
export const PATHS: Record<string, string> = {
  'persons.contact': 'persons/contact',
  'persons.organisation': 'persons/organisation',
  'opportunities.opportunity': 'opportunities/opportunity',
};

export function detect(address: string): RecordRef | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const [, root = '', path, id] = /^(.*\/)(persons\/contact|opportunities\/opportunity)\/(?:edit\/)?(\d+)\/?$/.exec(url.pathname) ?? [];
  const object = Object.keys(PATHS).find((name) => PATHS[name] === path);
  return id === undefined || object === undefined ? undefined : { crm: 'creme', base: `${url.origin}${root}`, object, id };
}

/** Contacts, wherever in the parts of Creme that we read somebody is. Opportunities are read one by one only: Creme does not tell all those of a firm. */
export function lists(address: string): ListRef[] {
  if (!URL.canParse(address)) return [];
  const { origin, pathname } = new URL(address);
  const [, root] = /^(.*?\/)(?:persons|opportunities)\//.exec(pathname) ?? [];
  return root === undefined ? [] : [{ crm: 'creme', base: `${origin}${root}`, object: 'persons.contact' }];
}

/** `persons.contact,13`, from a link to it; undefined if it leads elsewhere. */
export function linked(href: string): { object: string; id: string } | undefined {
  const [, path, id] = /\/(persons\/contact|persons\/organisation|opportunities\/opportunity)\/(\d+)\/?$/.exec(href) ?? [];
  const object = Object.keys(PATHS).find((name) => PATHS[name] === path);
  return id === undefined || object === undefined ? undefined : { object, id };
}

export const reference = ({ object, id }: { object: string; id: string }): string => `${object},${id}`;
