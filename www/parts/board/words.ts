/** The board's numbers as people write them, and what the rule file's items are called. */
import type { Labels } from '../../engine/learning/protocol.ts';
import { current } from '../../texts/language.ts';
import { text, unlabelled } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';

export interface Share { good: number; all: number; share: number | null; low: number; high: number }
export interface Figure { key: string; share: Share | null }
export interface Count { id: string; key: string; count: number | null; before: number | null }

const FAMILIES: Record<string, Parameters<typeof unlabelled>[0]> = { states: 'state', dimensions: 'dimension', reasons: 'reason', checks: 'check', attributes: 'attribute' };

/** What can be made a draft of. */
export type Draftable =
  | { of: 'worth'; item: 'signal' | 'rule'; id: string; so: 'promote' | 'demote' }
  | { of: 'cell'; topic: string; segment: string }
  | { of: 'differences' };

/** Whose course can be opened: by the id of a contact or an account, or by the key of a cohort and what it is called. */
export type Replayable = { id: string } | { cohort: string; name: string };

/** What the parts of the board are given: names of items, how a figure or a course is opened, and how a draft is made. */
export interface Words {
  named(kind: string, id: string): string;
  open(key: string, title: string): void;
  /** Opens the course of a contact, an account or a cohort. */
  course(of: Replayable): void;
  draft(of: Draftable): void;
}

export function nameIn(labels: Labels, kind: string, id: string): string {
  const family = FAMILIES[kind];
  return text(labels[kind]?.[id]) ?? (family ? unlabelled(family, id) : id);
}

const format = (options: Intl.NumberFormatOptions) => (value: number): string => new Intl.NumberFormat(current.locale, options).format(value);
export const whole = (value: number): string => format({ maximumFractionDigits: 0 })(value);
export const oneDigit = (value: number): string => format({ maximumFractionDigits: 1 })(value);
export const threeDigits = (value: number): string => format({ minimumFractionDigits: 3, maximumFractionDigits: 3 })(value);
/** 62 %, with the space that the language puts before the sign. */
export const percent = (share: number): string => format({ style: 'percent', maximumFractionDigits: 0 })(share);
/** Without its sign, for the first of a range. */
const bare = (share: number): string => whole(share * 100);
export const range = (low: number, high: number): string => t('board-range', { low: bare(low), high: percent(high) });
export const between = (low: string, high: string): string => t('board-range', { low, high });

export function money(amount: number | string, currency: string): string {
  const value = Number(amount);
  return /^[A-Z]{3}$/.test(currency) ? format({ style: 'currency', currency, maximumFractionDigits: 0 })(value) : [whole(value), currency].filter(Boolean).join(' ');
}
