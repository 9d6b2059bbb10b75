/** Moments between the engine (RFC 3339, UTC) and the page (the reader's own zone). */

export const DAY = 86_400_000;

/** In the reader’s zone, to the minute: 2026-11-24T10:20. */
export function toInput(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** As people write it in the page's language, whatever the browser's is: `24.11.2026 10:20`, else `2026-11-24 10:20`. */
export function asTyped(moment: string, language: string): string {
  const [day = '', time = ''] = toInput(moment).split('T');
  return `${language === 'de' ? day.split('-').reverse().join('.') : day} ${time}`.trim();
}

/** What somebody has typed so, without a time the beginning of the day; null if it is no moment. */
export function typed(text: string): string | null {
  const found = /^\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))(?:[T,\s]\s*(\d{1,2}):(\d{2}))?\s*$/.exec(text);
  if (found === null) return null;
  const [, year = found[6], month = found[5], day = found[4], , , , hour = '0', minute = '0'] = found;
  const date = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  // The 31st of February would be a day in March.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) && date.getHours() === Number(hour) && date.getMinutes() === Number(minute) ? rfc3339(date) : null;
}

/** A day in the same way: `24.11.2026`, else `2026-11-24`. */
export const asTypedDay = (day: string, language: string): string => (language === 'de' ? day.split('-').reverse().join('.') : day);

/** The day that somebody has typed so; null if it is none. */
export function typedDay(text: string): string | null {
  const moment = text.includes(':') ? null : typed(text);
  return moment === null ? null : toInput(moment).slice(0, 10);
}

/** Whole days of the calendar, so that the hour stays when the clocks change. */
export function step(moment: string, days: number): string {
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  return rfc3339(date);
}

export const rfc3339 = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

export interface Span { value: number; unit: 'minute' | 'hour' | 'day'; past: boolean }

/** How long from one moment to another, in the unit a person would take; the sign is kept apart. */
export function span(from: string, to: string): Span {
  const distance = Date.parse(to) - Date.parse(from);
  const size = Math.abs(distance);
  const past = distance < 0;
  if (size < 3_600_000) return { value: Math.floor(size / 60_000), unit: 'minute', past };
  if (size < 3 * DAY) return { value: Math.floor(size / 3_600_000), unit: 'hour', past };
  return { value: Math.floor(size / DAY), unit: 'day', past };
}

/** Difference in days of the reader's calendar. */
export function calendarDays(from: string, to: string): number {
  const midnight = (moment: string): number => {
    const date = new Date(moment);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(to) - midnight(from)) / DAY);
}
