/** The CRMs that have an adapter of their own. */
import type { Adapter } from './contract.ts';
import { creme } from './creme/adapter.ts';
import { tryton } from './tryton/adapter.ts';

export const ADAPTERS: readonly Adapter[] = [tryton, creme];
