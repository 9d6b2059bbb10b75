/** What is open, in the page's address, so that a link and the way back work. */

export interface Address { example: string | null; contact: string | null }

export function read(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return { example: given.get('example'), contact: given.get('contact') };
}

export function write({ example, contact }: Address): string {
  const made = new URLSearchParams();
  if (example !== null) made.set('example', example);
  if (contact !== null) made.set('contact', contact);
  const text = made.toString();
  return text === '' ? '' : `#${text}`;
}
