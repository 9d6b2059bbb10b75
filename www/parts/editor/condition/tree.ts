/** A condition edited in place: a grid of rows, by keyboard and pointer. Rows are walked with the arrow keys; Enter goes into a row, Escape back. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { current } from '../../../texts/language.ts';
import { t } from '../../../texts/texts.ts';
import { ReifeElement } from '../../element.ts';
import { icon } from '../../icons.ts';
import { base, controls } from '../../styles.ts';
import { styled } from '../../styled.ts';
import { freshId, idFrom } from '../file/blank.ts';
import '../menu.ts';
import type { Act } from '../menu.ts';
import { problem } from '../problem.ts';
import { fields } from '../styles.ts';
import { pointer, type Path } from '../text/source.ts';
import { problemsAt, type FormOf } from '../forms/form-of.ts';
import '../forms/number-field.ts';
import { Condition, type Changed } from './change.ts';
import { dropAt, type Drop } from './drag.ts';
import { nameOptions, operand, type Tree } from './operand.ts';
import { operatorSelect, operatorWord } from './operators.ts';
import { Reader } from './reading.ts';
import { rows, type Row } from './rows.ts';
import { isGroup, OPERATORS } from './term.ts';
import { treeStyles } from './tree-styles.ts';
import { comparison, literalOf, readable } from './types.ts';

@customElement('reife-condition')
export class ConditionTree extends ReifeElement {
  static override styles = [base, controls, fields, treeStyles];

  @property({ attribute: false }) form!: FormOf;
  /** The member that holds the condition. */
  @property() key = '';
  @property() label = '';
  /** Which row the keys are on. */
  @state() private at = 0;
  @state() private drop: Drop | null = null;
  /** The row whose condition is being named. */
  @state() private naming: Path | null = null;
  #dragged: Path | null = null;
  #focus: Path | null = null;
  #tree!: Tree;
  #rows: Row[] = [];

  override willUpdate(): void {
    const { source, path, section } = this.form;
    const condition = new Condition(source, [...path, this.key]);
    const names = readable(source, section !== 'rules');
    this.#tree = { condition, names, reader: new Reader(source, names), take: (changed, merge) => this.#take(changed, merge) };
    this.#rows = condition.root === undefined ? [] : rows(condition.root);
    this.at = Math.max(0, Math.min(this.at, this.#rows.length - 1));
  }

  override render() {
    const { root } = this.#tree.condition;
    if (root === undefined) return html`<p class="hint">${t(this.key === 'stay' ? 'editor-no-stay' : 'editor-no-condition')}</p><p>${this.#begin()}</p>`;
    return html`<div role="treegrid" aria-label=${this.label} aria-describedby="keys" @keydown=${this.#key}>${this.#rows.map((row, at) => this.#row(row, at))}</div>
      <p class="sr" id="keys">${t('editor-tree-keys')}</p>
      <p class="adds">${this.#add(t('editor-add-condition'), () => this.#append(this.#first()))}${this.#add(t('editor-add-group'), () => this.#append({ [isGroup(root) && root.operator === 'or' ? 'and' : 'or']: [this.#first()] }))}</p>
      <p class="reading" aria-live="polite"><span class="name">${t('editor-in-words')}</span> ${this.#tree.reader.say(root)}</p>`;
  }

  override updated(): void {
    if (this.#focus === null) return;
    const wanted = pointer(this.#focus);
    const at = this.#rows.findIndex(({ outer, term }) => pointer(outer) === wanted || pointer(term.path) === wanted);
    this.#focus = null;
    this.#go(at < 0 ? this.at : at);
  }

  #row(row: Row, at: number): TemplateResult {
    const { term, level, position, size, part } = row;
    const found = this.#problems(at);
    const drop = this.drop?.row === at ? ` drop-${this.drop.edge}` : '';
    return html`<div role="row" class="row${isGroup(term) ? ' group' : ''}${drop}" tabindex=${at === this.at ? 0 : -1} aria-level=${level} aria-posinset=${position} aria-setsize=${size} data-at=${at} aria-label=${this.#tree.reader.say(term)}
        @focusin=${() => { this.at = at; }} ${styled({ '--level': String(level - 1) })}>
      <div role="gridcell" class="cell">${row.parent === undefined ? nothing : html`<button class="grip" aria-label=${t('editor-grip')} title=${t('editor-grip')} @pointerdown=${(event: PointerEvent) => this.#grab(event, row)} @keydown=${(event: KeyboardEvent) => this.#moveKey(event, row)}>${icon('grip')}</button>`}
        ${part === '' || part === 'operand' ? nothing : html`<span class="word part">${t(`editor-part-${part}`)}</span>`}
        ${row.not ? html`<button class="pill not" aria-label=${t('editor-not-take-away')} title=${t('editor-not-take-away')} @click=${() => this.#take(this.#tree.condition.negate(term.path))}>${t('editor-not')}</button>` : nothing}
        ${this.#content(row)}</div>
      <div role="gridcell" class="acts">${isGroup(term) ? html`<button class="mini" aria-label=${t('editor-add-here')} title=${t('editor-add-here')} @click=${() => this.#insert(row)}>${icon('plus')}</button>` : nothing}<reife-menu .label=${t('editor-row-menu')} .acts=${() => this.#acts(row)}></reife-menu></div>
    </div>${this.naming !== null && pointer(this.naming) === pointer(row.outer) ? this.#nameForm(row) : nothing}${found.length === 0 ? nothing : html`<div role="row" class="bad" ${styled({ '--level': String(level - 1) })}><div role="gridcell">${found.map(problem)}</div></div>`}`;
  }

  #content(row: Row): TemplateResult {
    const { term } = row;
    const { reader, condition } = this.#tree;
    const type = term.as === 'operation' ? reader.typeIn(term) : reader.type(term);
    if (isGroup(term)) {
      return html`<select class="in small pill grp" aria-label=${t('editor-which-group')} @change=${(event: Event) => this.#take(condition.operator(term.path, (event.target as HTMLSelectElement).value))}>
        ${['and', 'or'].map((one) => html`<option value=${one} .selected=${live(one === term.operator)}>${operatorWord(one)}</option>`)}</select>`;
    }
    if (term.as === 'odd') return html`<span class="word">${t('editor-odd')}</span><code class="odd">${condition.source.slice(term.node)}</code>`;
    if (term.as === 'knowing') {
      return html`${term.names.map(({ id, path }) => html`<select class="in small pill" aria-label=${t('editor-which-name')} @change=${(event: Event) => this.#take({ ...condition.put(path, (event.target as HTMLSelectElement).value), focus: term.path })}>${nameOptions({ ...this.#tree, names: this.#tree.names.filter(({ list }) => list !== 'dimensions') }, id)}</select>`)}
        ${operatorSelect(this.#tree, term, this.#tree.names.find(({ id }) => id === term.names[0]?.id)?.type)}`;
    }
    if (term.as !== 'operation') {
      const truth = row.part === '' || row.part === 'if';
      return html`${operand(this.#tree, term, reader.typeIn(row.parent), truth ? undefined : row.parent)}${term.as === 'name' && truth ? operatorSelect(this.#tree, term, type) : nothing}`;
    }
    if (!row.inline) return term.operator === 'if' || term.operator === '!' ? html`<span class="pill grp fixed">${operatorWord(term.operator)}</span>` : operatorSelect(this.#tree, term, type);
    return this.#line(term, type);
  }

  /** All of an operation on one line, its operator after the first operand. */
  #line(term: Extract<Row['term'], { as: 'operation' }>, type: ReturnType<Reader['typeIn']>): TemplateResult {
    const parts = term.operands.map((one) => html`<span class="part">${operand(this.#tree, one, type, term)}</span>`);
    const operator = operatorSelect(this.#tree, term, type);
    const contains = term.operator === 'in' && term.operands[1]?.as !== 'choices';
    if (term.operands.length === 1 || term.operator === 'min' || term.operator === 'max') return html`${operator}${parts}`;
    if (contains) return html`${parts[1]}${operator}${parts[0]}`;
    // “employees from 50 to 500”: what lies between comes first.
    if (term.operands.length === 3 && term.operator.startsWith('<')) return html`${parts[1]}${operator}${parts[0]}<span class="word">${t('editor-and')}</span>${parts[2]}${term.operator === '<' ? html`<span class="word">${t('editor-exclusive')}</span>` : nothing}`;
    return html`${parts[0]}${operator}${parts.slice(1)}`;
  }

  #add(label: string, run: () => void): TemplateResult {
    return html`<button class="btn small" @click=${run}>${icon('plus')}${label}</button>`;
  }

  #begin(): TemplateResult {
    const { condition } = this.#tree;
    return this.#add(t('editor-add-condition'), () => this.#take(condition.begin(this.#first(), this.form.order)));
  }

  /** A condition to begin with: on the first name there is. */
  #first() {
    const first = this.#tree.names.find(({ list }) => list === (this.form.section === 'states' ? 'dimensions' : 'facts')) ?? this.#tree.names[0]!;
    return comparison(this.#tree.condition.source, first);
  }

  #append(given: Parameters<Condition['put']>[1]): void {
    const { condition } = this.#tree;
    const { root } = condition;
    if (root === undefined) return;
    this.#take(isGroup(root) ? condition.add(root.path, root.operands.length, given) : condition.after(root.path, given));
  }

  #insert(row: Row): void {
    const { condition } = this.#tree;
    this.#take(isGroup(row.term) ? condition.add(row.term.path, row.term.operands.length, this.#first()) : condition.after(row.outer, this.#first()));
  }

  #acts(row: Row): Act[] {
    const { condition, reader, names } = this.#tree;
    const { outer, term } = row;
    const act = (label: string, change: () => Changed | undefined, keys?: string, off = false): Act => ({ label: t(label), off, ...(keys !== undefined && { keys }), run: () => this.#take(change()) });
    const second = term.as === 'operation' && OPERATORS[term.operator]?.gives === 'boolean' ? term.operands.find((one) => one.as === 'literal') : undefined;
    const named = term.as === 'name' ? term : term.as === 'operation' ? term.operands.find((one) => one.as === 'name') : undefined;
    const like = named?.as === 'name' ? names.find(({ id, type }) => id !== named.id && type === reader.type(named)) : undefined;
    return [
      { label: t('editor-insert'), keys: t('editor-key-insert'), run: () => this.#insert(row) },
      act('editor-duplicate', () => condition.duplicate(outer)),
      act('editor-negate', () => condition.negate(term.path), 'N'),
      act('editor-group', () => condition.group(outer), 'G'), act('editor-ungroup', () => condition.ungroup(term.path), 'U', !condition.canUngroup(term.path)),
      act('editor-up', () => condition.step(outer, -1), t('editor-key-alt', { key: '↑' }), condition.step(outer, -1) === undefined), act('editor-down', () => condition.step(outer, 1), t('editor-key-alt', { key: '↓' }), condition.step(outer, 1) === undefined),
      act('editor-inward', () => condition.inward(outer), t('editor-key-alt', { key: '→' }), condition.inward(outer) === undefined), act('editor-outward', () => condition.outward(outer), t('editor-key-alt', { key: '←' }), condition.outward(outer) === undefined),
      ...(named?.as === 'name' && named.fallback === undefined ? [act('editor-fallback', () => condition.fallback(named.path, literalOf(reader.type(named) ?? 'number', condition.source)))] : []),
      ...(second !== undefined && like !== undefined ? [act('editor-second-name', () => condition.put(second.path, { var: like.id }))] : []),
      ...(term.as === 'operation' && OPERATORS[term.operator]?.most === Infinity && !isGroup(term) ? [act('editor-one-more', () => condition.add(term.path, term.operator === 'if' ? term.operands.length - 1 : term.operands.length, { piece: term.operator === 'if' ? '{"known": "role"}, 0' : '1' }))] : []),
      ...(term.as === 'named' ? [act('editor-inline', () => condition.inline(term.path))]
        : this.form.section === 'conditions' && row.parent === undefined || row.part === 'operand' || row.part === 'then' || row.part === 'else' ? [] : [{ label: t('editor-extract'), run: () => { this.naming = outer; void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#naming')?.focus()); } }]),
      act('editor-remove', () => condition.remove(outer), t('editor-key-delete')),
    ];
  }

  #nameForm(row: Row): TemplateResult {
    const done = (event: KeyboardEvent | MouseEvent): void => {
      const name = this.renderRoot.querySelector<HTMLInputElement>('#naming')?.value.trim() ?? '';
      event.preventDefault();
      event.stopPropagation();
      const { source } = this.form;
      const languages = source.items(['languages']).map((_, at) => source.string(['languages', at]));
      const language = languages.includes(current.language) ? current.language : languages[0] ?? current.language;
      this.naming = null;
      this.#take(this.#tree.condition.extract(row.outer, freshId(source, 'conditions', idFrom(name) || 'condition'), name === '' ? undefined : { [language]: name }));
    };
    return html`<div role="row" class="bad" ${styled({ '--level': String(row.level - 1) })}><div role="gridcell" class="naming"><label class="field"><span>${t('editor-extract-name')}</span><input class="in small" id="naming" @keydown=${(event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Enter') done(event);
      if (event.key === 'Escape') { this.naming = null; this.#go(this.at); }
    }}></label><button class="btn small primary" @click=${done}>${t('editor-extract-do')}</button><button class="btn small" @click=${() => { this.naming = null; }}>${t('cancel')}</button></div></div>`;
  }

  /** Problems that belong to a row: of all rows above a place, the deepest has it. */
  #problems(at: number) {
    const under = (path: Path, place: Path): boolean => path.every((step, one) => place[one] === step);
    return problemsAt(this.form, this.key).filter(({ path }) => path.length > this.form.path.length + 1).filter(({ path }) => {
      const fitting = this.#rows.map(({ outer }, row) => ({ row, deep: under(outer, path) ? outer.length : -1 }));
      return fitting.reduce((best, one) => (one.deep > best.deep ? one : best), { row: 0, deep: -1 }).row === at;
    });
  }

  #take(changed: Changed | undefined, merge?: string): void {
    if (changed === undefined) return;
    // While something is typed the keys stay in the field.
    if (merge === undefined) this.#focus = changed.focus;
    this.form.desk.write(changed.text, merge === undefined ? '' : `condition ${merge}`);
  }

  #go(at: number): void {
    this.at = Math.max(0, Math.min(at, this.#rows.length - 1));
    this.renderRoot.querySelector<HTMLElement>(`[data-at="${this.at}"]`)?.focus();
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.getAttribute('role') !== 'row') {
      if (event.key === 'Escape') { event.stopPropagation(); this.#go(this.at); }
      return;
    }
    const row = this.#rows[this.at];
    if (row === undefined || event.ctrlKey || event.metaKey) return;
    if (event.altKey) return this.#moveKey(event, row);
    const { condition } = this.#tree;
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.#go(this.at + 1), ArrowUp: () => this.#go(this.at - 1), Home: () => this.#go(0), End: () => this.#go(this.#rows.length - 1),
      ArrowLeft: () => this.#go(this.#rows.findLastIndex((one, at) => at < this.at && one.level < row.level)),
      ArrowRight: () => this.#into(target), Enter: () => this.#into(target),
      Delete: () => this.#take(condition.remove(row.outer)), Backspace: () => this.#take(condition.remove(row.outer)),
      Insert: () => this.#insert(row), '+': () => this.#insert(row), n: () => this.#take(condition.negate(row.term.path)), g: () => this.#take(condition.group(row.outer)),
      u: () => { if (condition.canUngroup(row.term.path)) this.#take(condition.ungroup(row.term.path)); },
    };
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  }

  /** Into a row: its first control but the grip. */
  #into(row: HTMLElement): void {
    row.querySelector<HTMLElement>('select, input, reife-editor-number, .not, .acts button, reife-menu')?.focus();
  }

  #moveKey(event: KeyboardEvent, { outer }: Row): void {
    const { condition } = this.#tree;
    const moves: Record<string, () => Changed | undefined> = { ArrowUp: () => condition.step(outer, -1), ArrowDown: () => condition.step(outer, 1), ArrowLeft: () => condition.outward(outer), ArrowRight: () => condition.inward(outer) };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#take(move());
  }

  #grab(event: PointerEvent, row: Row): void {
    if (event.button !== 0) return;
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    this.#dragged = row.outer;
    const over = (moved: PointerEvent): void => {
      const element = (this.renderRoot as ShadowRoot).elementFromPoint(moved.clientX, moved.clientY)?.closest<HTMLElement>('[data-at]');
      const box = element?.getBoundingClientRect();
      this.drop = element && box ? dropAt(this.#rows, Number(element.dataset['at']), moved.clientY < box.top + box.height / 2) ?? null : null;
    };
    const end = (done: Event): void => {
      grip.removeEventListener('pointermove', over);
      const [from, to] = [this.#dragged, this.drop];
      this.#dragged = this.drop = null;
      if (done.type === 'pointerup' && from !== null && to !== null) this.#take(this.#tree.condition.move(from, to.group, to.index));
    };
    grip.addEventListener('pointermove', over);
    grip.addEventListener('pointerup', end, { once: true });
    grip.addEventListener('pointercancel', end, { once: true });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-condition': ConditionTree }
}
