/** Obstacles, findings and acts as sentences. Refusals of trust have their words beside the engine; those of the authoring side are this page's, for it has buttons where the command line has verbs. */
import type { AuthorFault, AuthorFinding } from '../../engine/author/shapes.ts';
import { dateTime } from '../../texts/format.ts';
import '../../texts/admin.ts';
import '../../texts/pages.ts';
import { find, t } from '../../texts/texts.ts';
import type { Said } from './office.ts';
import { called } from './names.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
/** What any message may name, for those faults that do not say it. */
const NOTHING = { file: '', why: '', found: '', expected: '', expires: '', now: '', side: '', person: '', place: '', line: '', role: '', reason: '', what: '', looks: '', n: '', seq: '', errors: '0', key: '' };

function told(given: Record<string, string>): Record<string, string | number> {
  const words = Object.entries(given).map(([name, value]): [string, string | number] => {
    if (name === 'key') return [name, short(value)];
    if (name === 'errors') return [name, Number(value)];
    if (MOMENT.test(value)) return [name, dateTime(value)];
    if (name === 'side' || name === 'role') return [name, find(`admin-role-${value}`) ?? value];
    return [name, value];
  });
  return { ...NOTHING, ...Object.fromEntries(words) };
}

/** `author-half-differs` and the like need the id of a side, not its word. */
const raw = (given: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(given).map(([name, value]) => [`${name}_id`, value]));

export const faultSentence = ({ message, arguments: given }: AuthorFault): string => find(message, { ...told(given), ...raw(given) }) ?? message;
export const faultHelp = ({ message, arguments: given }: AuthorFault): string => find(`${message}.help`, { ...told(given), ...raw(given) }) ?? '';

export const findingSentence = ({ n, message, file }: AuthorFinding): string => {
  const sentence = find(message, { ...NOTHING, file }) ?? message;
  return n === null ? sentence : t('admin-finding-line', { n, sentence });
};

export function saidSentence(said: Said): { text: string; help: string; bad: boolean } {
  if ('broken' in said) return { text: t('admin-broken'), help: said.broken, bad: true };
  if ('fault' in said) return { text: faultSentence(said.fault), help: faultHelp(said.fault), bad: true };
  const { person = '', until = '' } = said.given;
  const given = { ...said.given, person: person === '' ? '' : called(person), until: until === '' ? '' : dateTime(until) };
  return { text: t(said.good, given), help: '', bad: false };
}

/** The key's id in groups of four, the first of them: what people read to each other. */
export const short = (id: string): string => `${id.slice(0, 4)} ${id.slice(4, 8)}`;
export const grouped = (id: string): string => id.match(/.{1,4}/g)?.join(' ') ?? id;
