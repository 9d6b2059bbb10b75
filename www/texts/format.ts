/** Numbers, dates and spans of time as people of the page's language write them. */
import { digits, thousandths } from '../reading/decimal.ts';
import { calendarDays, span } from '../reading/moment.ts';
import { current } from './language.ts';
import { t } from './texts.ts';

const made = new Map<string, unknown>();
function kept<T>(key: string, make: (locale: string) => T): T {
  const full = `${current.locale} ${key}`;
  let found = made.get(full) as T | undefined;
  if (found === undefined) made.set(full, (found = make(current.locale)));
  return found;
}

const minus = (text: string): string => text.replace(/^-/, '−');
type Exact = Intl.StringNumericLiteral;

/** Three decimals, so that a column aligns: 65.132, −2.990. */
export function column(value: number): string {
  const format = kept('column', (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }));
  return minus(format.format(digits(value) as Exact));
}

/** As short as it is exact, with its sign: +20, −4.868. */
export function signed(points: number | string): string {
  const format = kept('signed', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3, signDisplay: 'exceptZero' }));
  return minus(format.format(digits(thousandths(points)) as Exact));
}

/** Any number the engine gives, to its last digit. */
export function number(value: number | string): string {
  const format = kept('number', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
  return minus(format.format(String(value) as Exact));
}

const dated = (moment: string): boolean => /^\d{4}-\d{2}-\d{2}(T00:00:00Z)?$/.test(moment);
const zone = (moment: string): { timeZone?: string } => (dated(moment) ? { timeZone: 'UTC' } : {});

/** 24 Nov, with its year where that is not the year of `near`. */
export function date(moment: string, near?: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const year = near !== undefined && new Date(near).getFullYear() === at.getFullYear() ? {} : { year: 'numeric' as const };
  const key = `date ${Object.keys(year)} ${dated(moment)}`;
  return kept(key, (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year, ...zone(moment) })).format(at);
}

/** 24 Nov 2026, 10:20; a bare date stays one. */
export function dateTime(moment: string): string {
  const at = new Date(moment);
  if (dated(moment) || Number.isNaN(at.getTime())) return date(moment);
  return kept('dateTime', (locale) => new Intl.DateTimeFormat(locale, {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  })).format(at);
}

/** 8 Nov, 14:02, for lists; the year only where it differs. */
export function stamp(moment: string, near: string): string {
  return dated(moment) ? date(moment, near) : t('moment-near', { day: date(moment, near), time: time(moment) });
}

export function time(moment: string): string {
  return kept('time', (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })).format(new Date(moment));
}

/** Seen from `now`: tomorrow, 16:10; Thu, 16:10; 24 Dec, 16:10. */
export function near(now: string, moment: string): string {
  const days = calendarDays(now, moment);
  if (Math.abs(days) <= 1) {
    const word = kept('day', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day');
    return t('moment-near', { day: word, time: time(moment) });
  }
  const day = Math.abs(days) < 7
    ? kept('weekday', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short' })).format(new Date(moment))
    : date(moment, now);
  return t('moment-near', { day, time: time(moment) });
}

/** 29 h left, 2 h late. */
export function left(now: string, moment: string): string {
  const { value, unit, past } = span(now, moment);
  return t(past ? 'span-late' : 'span-left', { span: t(`span-${unit}`, { value }) });
}

/** Feb; Jan with its year, for the axis of a chart. */
export function month(time: number): string {
  const year = new Date(time).getMonth() === 0 ? { year: '2-digit' as const } : {};
  return kept(`month ${Object.keys(year)}`, (locale) => new Intl.DateTimeFormat(locale, { month: 'short', ...year })).format(time);
}

export function bytes(size: number): string {
  const unit = size < 1e3 ? 'byte' : size < 1e6 ? 'kilobyte' : 'megabyte';
  const amount = size / { byte: 1, kilobyte: 1e3, megabyte: 1e6 }[unit];
  return kept(unit, (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 })).format(amount);
}

export function list(parts: string[]): string {
  return kept('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(parts);
}

/** This or that. */
export function either(parts: string[]): string {
  return kept('either', (locale) => new Intl.ListFormat(locale, { type: 'disjunction' })).format(parts);
}
