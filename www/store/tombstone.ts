/** What erasing a contact leaves: that somebody was erased, and when. Who it was can be recognised by whoever knows the id, and
 *  is read out of it by nobody: the hash is salted, each with a salt of its own. */

/** `at` in milliseconds since 1970: what was recorded later is no longer what was erased. */
export interface Tombstone { hash: string; salt: string; at: number }

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** `where` says of which contacts `contact` is one: an outbox's scope, a CRM. */
async function hashOf(salt: string, where: string, contact: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([salt, where, contact]));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

/** `at` in milliseconds since 1970. */
export async function tombstone(where: string, contact: string, at: number): Promise<Tombstone> {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
  return { hash: await hashOf(salt, where, contact), salt, at };
}

export const covers = ({ at }: Tombstone, made: number): boolean => made <= at;

export async function isOf({ hash, salt }: Tombstone, where: string, contact: string): Promise<boolean> {
  return hash === await hashOf(salt, where, contact);
}
