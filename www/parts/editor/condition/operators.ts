/** What a row's operator may become, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { find, t } from '../../../texts/texts.ts';
import type { Written } from '../text/style.ts';
import type { Changed } from './change.ts';
import type { Tree } from './operand.ts';
import type { Operation, Term } from './term.ts';
import { literalOf, ordered, type ValueType } from './types.ts';

const WORDS: Record<string, string> = {
  '==': 'is', '!=': 'is-not', '<': 'below', '<=': 'at-most', '>': 'above', '>=': 'at-least', in: 'one-of', starts_with: 'starts', ends_with: 'ends',
  '+': 'plus', '-': 'minus', '*': 'times', '/': 'by', '%': 'rest', min: 'min', max: 'max', and: 'and', or: 'or', if: 'if', known: 'known', missing: 'missing', holds: 'holds', between: 'between', contains: 'contains', '!': 'not',
};
export const operatorWord = (operator: string): string => find(`editor-operator-${WORDS[operator] ?? ''}`) ?? operator;

/** The operator as it is shown: a chain is “from … to”, a text in a text “contains”. */
function shownAs(term: Term): string {
  if (term.as === 'knowing') return term.operator;
  if (term.as !== 'operation') return 'holds';
  if (term.operator === 'in' && term.operands[1]?.as !== 'choices') return 'contains';
  return (term.operator === '<=' || term.operator === '<') && term.operands.length === 3 ? 'between' : term.operator;
}

function offered(now: string, type: ValueType | undefined): string[] {
  if (['+', '-', '*', '/', '%', 'min', 'max'].includes(now)) return ['+', '-', '*', '/', '%', 'min', 'max'];
  const first = ordered(type) ? ['>=', '>', '<=', '<', 'between', '==', '!='] : ['==', '!='];
  const texts = type === 'text' || type === undefined ? ['contains', 'starts_with', 'ends_with'] : [];
  return [...(type === 'boolean' || now === 'holds' ? ['holds'] : []), ...first, ...(type === 'boolean' || type === 'date' ? [] : ['in']), ...texts, 'known', 'missing'];
}

export function operatorSelect(tree: Tree, term: Term, type: ValueType | undefined): TemplateResult {
  const now = shownAs(term);
  const all = offered(now, type);
  return html`<select class="in small pill op" aria-label=${t('editor-which-operator')} @change=${(event: Event) => {
    const next = become(tree, term, (event.target as HTMLSelectElement).value, type);
    if (next) tree.take(next);
  }}>${all.includes(now) ? nothing : html`<option value=${now} selected>${operatorWord(now)}</option>`}${all.map((one) => html`<option value=${one} .selected=${live(one === now)}>${operatorWord(one)}</option>`)}</select>`;
}

/** Another operator, with what it needs beside the name. */
function become({ condition, reader }: Tree, term: Term, operator: string, type: ValueType | undefined): Changed | undefined {
  const { source } = condition;
  const slices = operandsOf(term).map((one) => ({ piece: source.slice(one.node) }));
  const named = operandsOf(term).find((one) => one.as === 'name');
  const name = named ? source.slice(named.node) : term.as === 'knowing' ? JSON.stringify({ var: term.names[0]?.id }) : slices[0]?.piece ?? 'true';
  const value = JSON.stringify(literalOf(type ?? (named && reader.type(named)) ?? 'number', source) as Written);
  const other = operandsOf(term).find((one) => one.as === 'literal');
  const kept = other ? source.slice(other.node) : value;
  if (operator === 'holds') return condition.put(term.path, { piece: name });
  if (operator === 'between') return condition.put(term.path, { piece: `{"<=": [${kept}, ${name}, ${kept}]}` });
  if (operator === 'contains') return condition.put(term.path, { piece: `{"in": [${other ? kept : '""'}, ${name}]}` });
  if (term.as === 'name' || term.as === 'knowing' || shownAs(term) === 'between' || shownAs(term) === 'contains') {
    if (operator === 'known' || operator === 'missing') return term.as === 'knowing' ? condition.operator(term.path, operator) : condition.put(term.path, { piece: `{"${operator}": ${JSON.stringify(named?.as === 'name' ? named.id : 'role')}}` });
    return condition.put(term.path, { piece: operator === 'in' ? `{"in": [${name}, [${kept}]]}` : `{"${operator}": [${name}, ${kept}]}` });
  }
  return condition.operator(term.path, operator);
}

const operandsOf = (term: Term): readonly Term[] => (term.as === 'operation' ? (term as Operation).operands : [term]);
