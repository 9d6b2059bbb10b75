/** A draft that runs as a shadow, on pages that are served: `rules.json` says which, and what is counted stays with the pages' origin. */
import { shadowOf, type ManagedPolicy } from '../../platform/policy.ts';
import { Shadows } from '../../store/shadow.ts';
import { settingsBeside } from './governed.ts';

export const shadows = new Shadows(async () => shadowOf(((await settingsBeside()) ?? {}) as ManagedPolicy));
