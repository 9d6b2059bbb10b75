/** A document of the engine as plain text, letter for letter as the command line writes it. */
import type { Argument, Given, Paragraph } from '../engine/subject.ts';
import { current } from '../texts/language.ts';
import { t } from '../texts/texts.ts';

export function documentText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ style, id, arguments: given }) => {
    const said = says(id, given);
    switch (style) {
      case 'title': return `${said}\n\n`;
      case 'heading': return `\n${said}\n`;
      case 'plain': return `${said}\n`;
      case 'item': return `- ${said}\n`;
      case 'detail': return `  - ${said}\n`;
    }
  }).join('');
}

const says = (id: string, given: Given): string => t(id, Object.fromEntries(given.map(([name, argument]) => [name, written(argument)]))).trim();

function written(argument: Argument): string {
  if ('text' in argument) return argument.text;
  if ('number' in argument) return current.language === 'de' ? String(argument.number).replace('.', ',') : String(argument.number);
  if ('moment' in argument) return moment(argument.moment);
  if ('word' in argument) return word(...argument.word);
  if ('named' in argument) {
    const [family, id, label] = argument.named;
    return label[current.language] ?? Object.values(label)[0] ?? word(family, id);
  }
  return 'says' in argument ? says(...argument.says) : argument.list.map(written).join('; ');
}

/** Its text stands beside the engine. */
const MOMENT = 'word-moment';

const word = (family: string, id: string): string => t(`word-${family}`, { id }).trim();

/** A number as text chooses no variant of a message; a name does. */
const moment = (at: string): string => t(MOMENT, { year: at.slice(0, 4), month: `m${at.slice(5, 7)}`, day: at.slice(8, 10), time: at.slice(11, 16) });
