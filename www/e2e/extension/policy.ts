/** What an administrator sets for the extension, the way the browser reads it: a file of the computer's, for the id of our tests alone. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['CHROMIUM_POLICIES'] ?? '/etc/chromium/policies/managed';

export interface Policy {
  /** For the manifest: the extension's id follows from it. */
  key: string;
  set(members: Record<string, unknown>): void;
  remove(): void;
}

export function policy(): Policy {
  const der = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  const id = [...createHash('sha256').update(der).digest('hex').slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
  const path = join(FOLDER, `reife-test-${id}.json`);
  return {
    key: der.toString('base64'),
    set(members) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, JSON.stringify({ '3rdparty': { extensions: { [id]: members } } }));
    },
    remove: () => rmSync(path, { force: true }),
  };
}
