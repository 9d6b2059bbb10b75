/** Whether what somebody types sounds like a protected or private matter: a hint, by the words that `reife check` warns of, too. */
import words from '../../src/rulefile/sensitive.txt?raw';

const CATEGORIES = words.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
  const [category = '', stems = ''] = line.split(':');
  return { category, stems: stems.trim().split(/\s+/) };
});

/** The category, or null. */
export function soundsLike(text: string): string | null {
  const lower = text.toLowerCase();
  const found = new Set(lower.split(/[^\p{L}\p{N}]+/u));
  const meets = (stem: string): boolean => (stem.startsWith('=') ? found.has(stem.slice(1)) : stem.includes('_') ? lower.includes(stem) : [...found].some((word) => word.startsWith(stem)));
  return CATEGORIES.find(({ stems }) => stems.some(meets))?.category ?? null;
}
