/** The record in an address, by the patterns of a template. */
import type { ListRef, RecordRef } from '../contract.ts';
import type { Template } from './template.ts';

export function detectBy({ crm, addresses }: Template): (address: string) => RecordRef | undefined {
  const patterns = addresses.map(({ pattern, object }) => ({ expression: expression(pattern), object }));
  return (address) => {
    for (const { expression, object } of patterns) {
      const found = expression.exec(address)?.groups;
      if (found?.['id'] === undefined) continue;
      const base = found['base'] ?? `${new URL(address).origin}/`;
      const database = found['database'];
      return { crm, base, object, id: decoded(found['id']), ...(database === undefined ? {} : { database: decoded(database) }) };
    }
    return undefined;
  };
}

/** The kinds that have a `list`, wherever an address begins as that of a record does. */
export function listsBy({ crm, addresses, objects }: Template): (address: string) => ListRef[] {
  const beginnings = addresses.map(({ pattern }) => expression((pattern.split('{id}')[0] ?? '').replace(/[/=]$/, '')));
  const listed = Object.keys(objects).filter((name) => objects[name]?.list !== undefined);
  return (address) => {
    const found = beginnings.map((beginning) => beginning.exec(address)).find((one) => one !== null);
    if (found === undefined || found === null) return [];
    const { base = `${new URL(address).origin}/`, database } = found.groups ?? {};
    return listed.map((object) => ({ crm, base, object, ...(database === undefined ? {} : { database: decoded(database) }) }));
  };
}

/** `{base}` ends with a slash; the others end where an address's parts do. What follows the pattern does not matter if it begins a new part. */
function expression(pattern: string): RegExp {
  const parts = pattern.split(/(\{(?:id|database|base)\})/).map((part) => {
    if (part === '{base}') return '(?<base>https?://[^/]+/(?:[^#?]*/)?)';
    if (part === '{id}') return '(?<id>[^/?#&;]+)';
    if (part === '{database}') return '(?<database>[^/?#&;]+)';
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}(?:[/?#&;].*)?$`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
