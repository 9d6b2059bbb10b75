/** Tryton 8.0, read and written. */
import type { Adapter } from '../contract.ts';
import { about } from './about.ts';
import { notes, rewrite } from './erase.ts';
import { me } from './me.ts';
import { read, stamp } from './read.ts';
import { write } from './write.ts';

export const tryton = {
  ...about,
  read,
  stamp,
  write,
  // Most who read a record never read a list.
  list: async (...given) => (await import('./list.ts')).list(...given),
  notes,
  rewrite,
  me,
} satisfies Adapter;
