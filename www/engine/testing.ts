/** The engine in Node, for tests of what is written for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contacts, initSync, RuleFile } from '../../pkg/reife.js';
import type { Package } from './package.ts';

export function engineInNode(): Package {
  initSync({ module: readFileSync(join(import.meta.dirname, '../../pkg/reife_bg.wasm')) });
  return { RuleFile, Contacts } as unknown as Package;
}
