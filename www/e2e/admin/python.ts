/** python-tuf, another implementation of the standard, as `tests/tuf.rs` asks it: in an environment of its own, made once. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const REQUIREMENTS = join(ROOT, 'tests/tuf/requirements.txt');

/** The interpreter; null where Python cannot make an environment. */
export function python(): string | null {
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0) return null;
  const folder = join(ROOT, 'target/tmp/python-tuf-page');
  const [binary, made, wanted] = [join(folder, 'bin/python'), join(folder, 'made-of'), readFileSync(REQUIREMENTS, 'utf8')];
  if (existsSync(made) && readFileSync(made, 'utf8') === wanted) return binary;
  mkdirSync(folder, { recursive: true });
  execFileSync('python3', ['-m', 'venv', '--clear', folder]);
  execFileSync(binary, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  writeFileSync(made, wanted);
  return binary;
}

/** What it resolves, a line for each path. */
export const resolved = (binary: string, repository: string, store: string, paths: string[]): Record<string, unknown>[] =>
  execFileSync(binary, [join(ROOT, 'tests/tuf/resolve.py'), repository, store, ...paths], { encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
