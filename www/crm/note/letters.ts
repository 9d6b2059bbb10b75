/**
 * Bytes as letters that survive what people and editors do to a note: RFC 4648's base 32, in small letters. Markdown takes `_`,
 * typography takes `--`, HTML takes `&` and `<`; letters and the digits 2 to 7 are left alone, and their case does not matter.
 */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function letters(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

/** Undefined if a letter is none of ours or bits are left over that are not zero. */
export function bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const found = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      found[length] = held >>> bits;
      length += 1;
    }
    held &= (1 << bits) - 1;
  }
  return held === 0 ? found : undefined;
}

/** CRC-32 as in zip and png, eight hexadecimal digits. */
export function checksum(given: Uint8Array): string {
  let sum = 0xffffffff;
  for (const byte of given) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
