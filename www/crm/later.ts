/** The CRMs that have an adapter of their own, for pages: it is loaded when its CRM is first asked for something, for most people have one CRM. A service worker can load nothing later and has `known.ts`. */
import type { Adapter } from './contract.ts';
import { about as ofCreme } from './creme/about.ts';
import { about as ofTryton } from './tryton/about.ts';

type Asking = Required<Pick<Adapter, 'read' | 'stamp' | 'write' | 'list' | 'rewrite' | 'me'>>;

/** What every one of them does. */
const asking = (load: () => Promise<Asking>): Asking => ({
  read: async (...given) => (await load()).read(...given),
  stamp: async (...given) => (await load()).stamp(...given),
  write: async (...given) => (await load()).write(...given),
  list: async (...given) => (await load()).list(...given),
  rewrite: async (...given) => (await load()).rewrite(...given),
  me: async (...given) => (await load()).me(...given),
});

const tryton = async () => (await import('./tryton/adapter.ts')).tryton;
const creme = async () => (await import('./creme/adapter.ts')).creme;

export const LATER: readonly Adapter[] = [
  { ...ofTryton, ...asking(tryton), notes: async (...given) => (await tryton()).notes(...given) },
  { ...ofCreme, ...asking(creme) },
];
