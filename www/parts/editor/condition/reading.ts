/** A condition as a sentence, with the names people gave. */
import { either, list } from '../../../texts/format.ts';
import { word } from '../../../texts/names.ts';
import { t } from '../../../texts/texts.ts';
import { labelOf } from '../file/labels.ts';
import { shown } from '../spell.ts';
import type { Source } from '../text/source.ts';
import type { Literal, Operation, Term } from './term.ts';
import type { Readable, ValueType } from './types.ts';

const SIGNS: Record<string, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
const COMPARED: Record<string, string> = { '==': 'is', '!=': 'is-not', '<': 'below', '<=': 'at-most', '>': 'above', '>=': 'at-least' };

export class Reader {
  readonly #source: Source;
  readonly #types: ReadonlyMap<string, Readable>;

  constructor(source: Source, names: readonly Readable[]) {
    this.#source = source;
    this.#types = new Map(names.map((one) => [one.id, one]));
  }

  name(id: string): string {
    if (id.startsWith('check.')) return t('editor-read-check', { name: labelOf(this.#source, 'checks', id.slice('check.'.length)) });
    if (id === 'role') return t('editor-read-role');
    return labelOf(this.#source, this.#types.get(id)?.list === 'dimensions' ? 'dimensions' : 'facts', id);
  }

  /** Of a name. */
  type(term: Term | undefined): ValueType | undefined {
    return term?.as === 'name' ? this.#types.get(term.id)?.type : undefined;
  }

  /** Of the name that an operation compares. */
  typeIn(operation: Operation | undefined): ValueType | undefined {
    return operation?.operands.map((one) => this.type(one)).find((type) => type !== undefined);
  }

  literal({ node }: Literal, type: ValueType | undefined): string {
    if (node.type === 'number') return shown(this.#source.slice(node));
    if (node.type === 'boolean') return t(node.value === true ? 'yes' : 'no');
    const text = String(node.value);
    if (type === 'topic') return labelOf(this.#source, 'topics', text);
    if (type === 'verdict') return word('verdict', text);
    if (type === 'role') return word('role', text);
    return type === 'date' ? text : t('editor-read-quoted', { text });
  }

  /** `inner`: within another, so that what is joined stands in brackets. */
  say(term: Term, inner = false, type?: ValueType): string {
    switch (term.as) {
      case 'name': {
        const name = this.name(term.id);
        const bare = term.fallback === undefined ? name : t('editor-read-fallback', { name, other: this.literal(term.fallback, this.type(term)) });
        return bare;
      }
      case 'named': return labelOf(this.#source, 'conditions', term.id);
      case 'knowing': return t(`editor-read-${term.operator}`, { names: (term.operator === 'known' ? list : either)(term.names.map(({ id }) => this.name(id))), count: term.names.length });
      case 'literal': return this.literal(term, type);
      case 'choices': return either(term.items.map((one) => this.literal(one, type)));
      case 'odd': return t('editor-read-odd');
      case 'operation': return this.#operation(term, inner);
    }
  }

  #operation(term: Operation, inner: boolean): string {
    const { operator, operands } = term;
    const type = this.typeIn(term);
    const all = (): string[] => operands.map((one) => this.say(one, true, type));
    const [a = '', b = '', c = ''] = all();
    const bracketed = (text: string): string => (inner && operands.length > 1 ? `(${text})` : text);
    switch (operator) {
      case 'and': return bracketed(list(all()));
      case 'or': return bracketed(either(all()));
      case '!': return t('editor-read-not', { a: this.say(operands[0]!, true) });
      case '<': case '<=': return operands.length === 3 ? t(operator === '<' ? 'editor-read-within' : 'editor-read-between', { a, b, c }) : t(`editor-read-${COMPARED[operator]}`, { a, b });
      case '==': case '!=': case '>': case '>=': return t(`editor-read-${COMPARED[operator]}`, { a, b });
      case 'in': return operands[1]?.as === 'choices' ? t('editor-read-one-of', { a, b }) : t('editor-read-contains', { a: b, b: a });
      case 'starts_with': return t('editor-read-starts', { a, b });
      case 'ends_with': return t('editor-read-ends', { a, b });
      case 'min': return t('editor-read-least', { all: list(all()) });
      case 'max': return t('editor-read-most', { all: list(all()) });
      case '%': return t('editor-read-rest', { a, b });
      case 'if': return this.#branches(all());
      default: return operands.length === 1 ? `${operator === '-' ? '−' : ''}${a}` : bracketed(all().join(` ${SIGNS[operator] ?? operator} `));
    }
  }

  #branches(all: string[]): string {
    const [a = '', b = '', ...rest] = all;
    if (rest.length === 0) return b === '' ? a : t('editor-read-if', { a, b, c: '' });
    return t('editor-read-if', { a, b, c: rest.length === 1 ? rest[0]! : this.#branches(rest) });
  }
}
