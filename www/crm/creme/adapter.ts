/** Creme CRM 2.8, read and written. Needs a `DOMParser`. */
import type { Adapter } from '../contract.ts';
import { about } from './about.ts';
import { rewrite } from './erase.ts';
import { me } from './me.ts';
import { read, stamp } from './read.ts';
import { write } from './write.ts';

export const creme = {
  ...about,
  read,
  stamp,
  write,
  // Most who read a record never read a list.
  list: async (...given) => (await import('./list.ts')).list(...given),
  rewrite,
  me,
} satisfies Adapter;
