/** The controls of one operand: a name to choose, a value to type. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { word } from '../../../texts/names.ts';
import { t } from '../../../texts/texts.ts';
import { icon } from '../../icons.ts';
import '../../when.ts';
import { labelAt, labelOf } from '../file/labels.ts';
import { ids } from '../file/mentions.ts';
import { insert, remove, replace } from '../text/edit.ts';
import { pointer, type Path } from '../text/source.ts';
import { Spelled, type Written } from '../text/style.ts';
import type { Changed, Condition } from './change.ts';
import type { Reader } from './reading.ts';
import type { Choices, Literal, Name, Named, Operation, Term } from './term.ts';
import { literalOf, type Readable, type ValueType } from './types.ts';

/** What the controls of a tree share. */
export interface Tree { condition: Condition; names: readonly Readable[]; reader: Reader; /** Takes a change; `merge`: what is being typed into. */ take(changed: Changed, merge?: string): void }

const put = (tree: Tree, path: Path, given: Written): void => tree.take(tree.condition.put(path, given), pointer(path));
const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function operand(tree: Tree, term: Term, type: ValueType | undefined, operation?: Operation): TemplateResult {
  switch (term.as) {
    case 'name': return name(tree, term, operation);
    case 'named': return named(tree, term);
    case 'literal': return literal(tree, term, type);
    case 'choices': return choices(tree, term, type);
    default: return html`<code class="odd">${tree.condition.source.slice(term.node)}</code>`;
  }
}

/** Names to choose from, those of the file by kind. */
export function nameOptions({ names, reader }: Pick<Tree, 'names' | 'reader'>, now: string): TemplateResult {
  const group = (list: Readable['list']): TemplateResult | typeof nothing => {
    const all = names.filter((one) => one.list === list);
    return all.length === 0 ? nothing : html`<optgroup label=${t(`editor-list-${list}`)}>${all.map(({ id }) => html`<option value=${id} .selected=${live(id === now)}>${reader.name(id)}</option>`)}</optgroup>`;
  };
  return html`${names.some(({ id }) => id === now) ? nothing : html`<option value=${now} selected>${t('editor-not-there', { id: now })}</option>`}${group('facts')}${group('role')}${group('checks')}${group('dimensions')}`;
}

function name(tree: Tree, term: Name, operation: Operation | undefined): TemplateResult {
  const { condition, names, reader } = tree;
  const type = reader.type(term);
  const pick = (event: Event): void => {
    const id = value(event);
    if (id === '=value') return put(tree, term.path, literalOf(type ?? 'number', condition.source));
    if (id === '=sum') return tree.take(condition.put(term.path, { '+': [{ var: term.id }, 1] }));
    if (id === '=if') return tree.take(condition.put(term.path, { if: [{ known: term.id }, { var: term.id }, 0] }));
    tree.take(renameIn(tree, term, id, operation));
  };
  return html`<select class="in small pill" aria-label=${t('editor-which-name')} @change=${pick}>${nameOptions({ names, reader }, term.id)}
      ${operation === undefined ? nothing : html`<optgroup label=${t('editor-instead')}><option value="=value">${t('editor-instead-value')}</option><option value="=sum">${t('editor-instead-sum')}</option><option value="=if">${t('editor-instead-if')}</option></optgroup>`}</select>
    ${term.fallback === undefined ? nothing : html`<span class="word">${t('editor-else')}</span>${literal(tree, term.fallback, type)}
      <button class="mini" aria-label=${t('editor-no-fallback')} title=${t('editor-no-fallback')} @click=${() => tree.take(condition.fallback(term.path, undefined))}>${icon('close')}</button>`}`;
}

/** Another name; values beside it that cannot be of its type give way to one that can. */
function renameIn(tree: Tree, term: Name, id: string, operation: Operation | undefined): Changed {
  const { condition, names } = tree;
  const { source } = condition;
  const [old, next] = [names.find((one) => one.id === term.id)?.type, names.find((one) => one.id === id)?.type];
  const edits = replace(source, source.at(term.idPath)!, id);
  if (next !== undefined && old !== next) {
    const given = literalOf(next, source);
    if (term.fallback !== undefined) edits.push(...replace(source, term.fallback.node, given));
    for (const other of operation?.operands ?? []) {
      if (other.as === 'literal') edits.push(...replace(source, other.node, given));
      if (other.as === 'choices') edits.push(...replace(source, other.node, [given]));
    }
  }
  return { text: source.apply(edits), focus: term.path };
}

function named(tree: Tree, term: Named): TemplateResult {
  const { source } = tree.condition;
  const all = ids(source, 'conditions');
  return html`<select class="in small pill" aria-label=${t('editor-which-condition')} @change=${(event: Event) => put(tree, term.path, { condition: value(event) })}>
    ${all.includes(term.id) ? nothing : html`<option value=${term.id} selected>${t('editor-not-there', { id: term.id })}</option>`}
    ${all.map((id, at) => (id === undefined ? nothing : html`<option value=${id} .selected=${live(id === term.id)}>${labelAt(source, 'conditions', at)}</option>`))}</select>`;
}

function literal(tree: Tree, { node, path }: Literal, type: ValueType | undefined): TemplateResult {
  const { source } = tree.condition;
  const label = t('editor-which-value');
  const select = (options: readonly { id: string; name: string }[]): TemplateResult => {
    const now = String(node.value);
    return html`<select class="in small pill" aria-label=${label} @change=${(event: Event) => put(tree, path, value(event))}>${options.some(({ id }) => id === now) ? nothing : html`<option value=${now} selected>${t('editor-not-there', { id: now })}</option>`}
      ${options.map(({ id, name: shown }) => html`<option value=${id} .selected=${live(id === now)}>${shown}</option>`)}</select>`;
  };
  if (node.type === 'number') {
    return html`<reife-editor-number small bare needed .label=${label} .spelled=${source.slice(node)} @spelled=${({ detail }: CustomEvent<string>) => put(tree, path, new Spelled(detail))}></reife-editor-number>`;
  }
  if (node.type === 'boolean') return html`<select class="in small pill" aria-label=${label} @change=${(event: Event) => put(tree, path, value(event) === 'true')}>${[true, false].map((one) => html`<option value=${String(one)} .selected=${live(node.value === one)}>${t(one ? 'yes' : 'no')}</option>`)}</select>`;
  if (type === 'topic') return select(ids(source, 'topics').flatMap((id, at) => (id === undefined ? [] : [{ id, name: labelAt(source, 'topics', at) }])));
  if (type === 'verdict') return select(['confirmed', 'refuted', 'open'].map((id) => ({ id, name: word('verdict', id) })));
  if (type === 'role') return select(['champion', 'economic_buyer', 'decision_maker', 'influencer', 'user', 'blocker', 'unknown'].map((id) => ({ id, name: labelOf(source, 'roles', id) })));
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(node.value))) return html`<reife-when bare small needed .label=${label} .value=${live(String(node.value))} @reife-when=${({ detail }: CustomEvent<string>) => put(tree, path, detail)}></reife-when>`;
  return html`<input class="in small text" aria-label=${label} .value=${live(String(node.value))} @input=${(event: Event) => put(tree, path, value(event))}>`;
}

/** The list that `in` looks through: each value, one more, one less. */
function choices(tree: Tree, { items, path }: Choices, type: ValueType | undefined): TemplateResult {
  const { source } = tree.condition;
  const change = (edits: ReturnType<typeof insert>): void => tree.take({ text: source.apply(edits), focus: path });
  const more = (): void => change(insert(source, path, items.length, items.at(-1)?.node.type === 'number' ? 1 : literalOf(type === undefined ? 'text' : type, source)));
  return html`${items.map((item) => html`<span class="choice">${literal(tree, item, type)}${items.length === 1 ? nothing : html`<button class="mini" aria-label=${t('editor-take-out', { name: tree.reader.literal(item, type) })} title=${t('editor-take-out', { name: tree.reader.literal(item, type) })} @click=${() => change(remove(source, item.path))}>${icon('close')}</button>`}</span>`)}
    <button class="mini" aria-label=${t('editor-one-more')} title=${t('editor-one-more')} @click=${more}>${icon('plus')}</button>`;
}
