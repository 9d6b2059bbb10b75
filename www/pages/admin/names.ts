/** Who a pseudonym is. Names stay in this browser; repositories and proposals know pseudonyms alone. */
const KEY = 'reife.admin.names';

function all(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

export function remember(person: string, name: string): void {
  const names = all();
  if (name.trim() === '') delete names[person];
  else names[person] = name.trim();
  try {
    localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // Without storage people are called by their pseudonyms.
  }
}

export const nameOf = (person: string): string => all()[person] ?? '';

/** The name with its pseudonym, which is what others see. */
export const called = (person: string): string => {
  const name = nameOf(person);
  return name === '' ? person : `${name} (${person})`;
};
