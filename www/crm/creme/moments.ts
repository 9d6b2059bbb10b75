/** Moments as Creme shows them to a person: in the person's language and zone, without an offset. Creme speaks English and French. */

const MONTHS = ['jan', 'f[eé]', 'mar', 'a[pv]r', 'ma[iy]', 'jui?n', 'jui?l', 'ao[uû]|aug', 'sep', 'o[ck]t', 'nov', 'd[eé]c'].map((begin) => new RegExp(`^(?:${begin})`, 'i'));

/** `Nov. 26, 2026`, `26 novembre 2026`, `11/26/2026`, `26/11/2026` become `2026-11-26`; what is none of these is undefined. */
export function day(shown: string, language: string): string | undefined {
  const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(shown);
  if (slashed !== null) {
    const [, one = '', other = '', year = ''] = slashed;
    return language.startsWith('en') ? date(year, one, other) : date(year, other, one);
  }
  const year = /\b(\d{4})\b/.exec(shown)?.[1];
  const of = /\b(\d{1,2})(?:er)?\b/.exec(shown)?.[1];
  const word = /\p{L}+/gu;
  const month = (shown.match(word) ?? []).map((name) => MONTHS.findIndex((begin) => begin.test(name)) + 1).find((number) => number > 0);
  return year === undefined || of === undefined || month === undefined ? undefined : date(year, String(month), of);
}

/** `11/24/2026 02h07` as an instant of UTC, from the zone the person has set. */
export function instant(shown: string, language: string, zone: string): string | undefined {
  const on = day(shown, language);
  const [, hour, minute] = /\b(\d{1,2})h(\d{2})\b/.exec(shown) ?? [];
  if (on === undefined || hour === undefined) return on;
  const local = Date.parse(`${on}T${hour.padStart(2, '0')}:${minute ?? '00'}:00Z`);
  // The offset at the local time taken for UTC is right but for the hours around a change; asked again at the result it is right there too.
  const guess = local - offset(local, zone);
  return new Date(local - offset(guess, zone)).toISOString().replace('.000Z', 'Z');
}

function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '00';
  return Date.parse(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`) - Math.floor(at / 1000) * 1000;
}

function date(year: string, month: string, of: string): string | undefined {
  const made = `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(made)) ? undefined : made;
}
