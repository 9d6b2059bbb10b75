/** The engine in Node, for tests of what is written for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as checking from '../../pkg/check/check.js';
import { Contacts, initSync, RuleFile } from '../../pkg/reife.js';
import type { CheckPackage, Package } from './package.ts';

const read = (wasm: string): { module: Buffer<ArrayBuffer> } => ({ module: readFileSync(join(import.meta.dirname, '../../pkg', wasm)) });

/** What is wrong with a rule file. */
export function checkInNode(): CheckPackage {
  checking.initSync(read('check/check_bg.wasm'));
  return checking as unknown as CheckPackage;
}

export function engineInNode(): Package {
  initSync(read('reife_bg.wasm'));
  return { RuleFile, Contacts } as unknown as Package;
}
