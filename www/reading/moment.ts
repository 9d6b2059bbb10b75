/** Moments between the engine (RFC 3339, UTC) and the page (the reader's own zone). */

export const DAY = 86_400_000;

/** What a date-time input wants: local, to the minute. */
export function toInput(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What the input gave, as the engine reads it; null if it is no moment. */
export function fromInput(text: string): string | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : rfc3339(date);
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
