/** The made-up company in any size, and the real command line to hold numbers against. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
export const ACME = resolve(root, 'examples/acme/acme.reife.json');
export const ACME_CONTACTS = resolve(root, 'examples/acme/acme.ndjson');
export const AS_OF = '2026-11-24T09:20:00Z';
export const BINARY = resolve(root, process.env['REIFE'] ?? 'target/debug/reife');

/** Writes so many contacts of the made-up company to a file, as `examples/acme/README.md` says. */
export function generate(file: string, contacts: number): void {
  const out = openSync(file, 'w');
  try {
    execFileSync('cargo', ['run', '--quiet', '--example', 'generate-acme', '--', '--contacts', String(contacts), '--accounts', String(contacts / 5), '--seed', '1'], { cwd: root, stdio: ['ignore', out, 'inherit'] });
  } finally {
    closeSync(out);
  }
}

export interface Folder { path(name: string): string; write(name: string, text: string): string; close(): void }

export function folder(): Folder {
  const home = mkdtempSync(join(tmpdir(), 'reife-studio-'));
  const path = (name: string): string => join(home, name);
  return { path, write: (name, text) => { writeFileSync(path(name), text); return path(name); }, close: () => rmSync(home, { recursive: true, force: true }) };
}

export interface Compared {
  contacts: { contact: string; owner: string | null; from: { proposal: string; standing: string }; to: { proposal: string; standing: string } }[];
  summary: { contacts: number; changed: number; flows: { from: string; to: string; contacts: number }[] };
}

/** What `reife compare` says of the same files. */
export function compare(rules: string, changed: string, evidence: string): Compared {
  if (!existsSync(BINARY)) throw new Error(`${BINARY} is not there: build it with 'cargo build --bin reife', or name it in REIFE`);
  const lines = execFileSync(BINARY, ['compare', '--rules', rules, '--with', changed, '--as-of', AS_OF, evidence], { encoding: 'utf8', maxBuffer: 1 << 30 }).trim().split('\n').map((line) => JSON.parse(line) as object);
  const { summary } = lines.pop() as Pick<Compared, 'summary'>;
  return { contacts: lines as Compared['contacts'], summary };
}
