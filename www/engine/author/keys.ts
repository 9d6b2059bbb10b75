/** Keys that are open for one act: opened, used, freed, their passphrases wiped, whatever comes of the act. */
import type { KeyFile } from './protocol.ts';
import type { AuthorKeyId, AuthorOutcome } from './shapes.ts';

interface Ring { open(file: string, pem: Uint8Array, passphrase: Uint8Array): AuthorOutcome<AuthorKeyId>; free(): void }

export function rings<R extends Ring>(make: () => R) {
  function withKeys<T>(keys: KeyFile[], act: (ring: R) => AuthorOutcome<T>): AuthorOutcome<T> {
    const ring = make();
    try {
      for (const { file, pem, passphrase } of keys) {
        const opened = ring.open(file, pem, passphrase);
        if ('fault' in opened) return opened;
      }
      return act(ring);
    } finally {
      ring.free();
      for (const { passphrase } of keys) passphrase.fill(0);
    }
  }
  return { withKeys, withKey: <T>(key: KeyFile, act: (ring: R) => AuthorOutcome<T>) => withKeys([key], act) };
}
