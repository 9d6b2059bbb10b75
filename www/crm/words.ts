/** What can be said about a text without understanding it, and how much of it is kept. */

/** The first words up to a colon, for people who write "Call: …". */
export const head = (text: string): string => /^\s*(\p{L}[\p{L} /-]{0,23}?)\s*:/u.exec(text)?.[1] ?? '';

/** No mapping needs more letters of an activity, no person of a name. */
export const TEXT_AT_MOST = 20_000;
export const NAME_AT_MOST = 500;

/** The beginning of a long text. Made anew: a mere slice would keep the whole of it in memory. */
export const begun = (text: string, most = TEXT_AT_MOST): string => (text.length <= most ? text : (JSON.parse(JSON.stringify(`${text.slice(0, most)}…`)) as string));

/** Half a letter, as somebody may have cut it, is none: no reader of JSON would take the row. */
export const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Without the signs that make the words after them run the other way: in a sentence they would turn our words, too. */
export const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
