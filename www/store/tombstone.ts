/** What erasing a contact leaves: that somebody was erased, on which day. Who it was can be recognised by whoever knows the id, and
 *  is read out of it by nobody: the hash is salted, each with a salt of its own. */

export interface Tombstone { hash: string; salt: string; day: string }

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function hashOf(salt: string, scope: string, contact: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([salt, scope, contact]));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

/** `now` in milliseconds since 1970. */
export async function tombstone(scope: string, contact: string, now: number): Promise<Tombstone> {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
  return { hash: await hashOf(salt, scope, contact), salt, day: new Date(now).toISOString().slice(0, 10) };
}

export async function isOf({ hash, salt }: Tombstone, scope: string, contact: string): Promise<boolean> {
  return hash === await hashOf(salt, scope, contact);
}
