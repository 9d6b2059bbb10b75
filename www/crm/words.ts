/** What can be said about a text without understanding it. */

/** The first words up to a colon, for people who write "Call: …". */
export const head = (text: string): string => /^\s*(\p{L}[\p{L} /-]{0,23}?)\s*:/u.exec(text)?.[1] ?? '';
