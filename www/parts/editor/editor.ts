/**
 * Edits a rule file: its text and its forms, in step.
 *
 * `text`: the draft. `problems`: what the engine found in it. `view`: the checked file, or null. `evidence`: what decisions say of rules and
 * assumptions. `draft`: where it is kept. `compared`: what changes are marked against. Tells `reife-edited` with `{ text }`; whoever hears it checks the text and hands the problems back.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Diagnostic, RuleFileView } from '../../engine/interface.ts';
import '../../texts/editor.ts';
import '../../texts/pages.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls, notes } from '../styles.ts';
import { Desk, type Located } from './desk.ts';
import type { EditorEvidence } from './evidence.ts';
import './form.ts';
import './kept.ts';
import './list.ts';
import { hasError, problem } from './problem.ts';
import './text-pane.ts';
import { place } from './text/locate.ts';

type Mode = 'form' | 'text' | 'both';

@customElement('reife-editor')
export class Editor extends ReifeElement {
  static override styles = [base, controls, notes, css`
    :host { display: block; container-type: inline-size; background: var(--surface); min-height: 0; }
    .all { display: grid; grid-template-columns: 248px minmax(0, 1fr); height: 100%; min-height: 0; } .all > * { min-width: 0; min-height: 0; } reife-editor-list { border-right: 1px solid var(--line); }
    .edit { display: flex; flex-direction: column; } .bar { display: flex; flex-wrap: wrap; gap: 2px 4px; align-items: center; padding: 0 12px; min-height: 40px; border-bottom: 1px solid var(--line); }
    .bar [role=group] { display: flex; } .tab { white-space: nowrap; border: 0; background: none; min-height: 40px; padding: 0 8px; font: 500 13px/20px var(--font); color: var(--ink-2); cursor: pointer; } .tab:hover { background: var(--hover); } .tab[aria-pressed=true] { color: var(--ink); box-shadow: inset 0 -2px 0 var(--accent); } .both { display: none; }
    .tool { min-width: 28px; min-height: 28px; border: 1px solid transparent; border-radius: var(--r-s); background: none; color: var(--ink-2); cursor: pointer; display: inline-grid; place-items: center; } .tool:hover { background: var(--hover); } .tool[aria-disabled=true] { color: var(--edge); cursor: default; background: none; }
    .sp { flex: 1 1 0; } .state { font: var(--t-xs); color: var(--ink-3); display: inline-flex; gap: 4px; align-items: center; } .state .i { width: 12px; height: 12px; color: inherit; } .state.bad { color: var(--crit); font-weight: 600; } .state.warn { color: var(--attn); font-weight: 600; }
    .panes { flex: 1 1 auto; display: grid; grid-template-columns: minmax(0, 1fr); min-height: 0; } .panes > * { min-height: 0; overflow-y: auto; } reife-editor-form { overflow-x: hidden; scrollbar-width: thin; }
    .all.show-both .panes { grid-template-columns: minmax(380px, 1fr) minmax(0, 1fr); } .all.show-both reife-editor-text { border-left: 1px solid var(--line); }
    .all.torn { grid-template-columns: minmax(0, 1fr); } .broken { margin: 12px 16px; align-self: start; } .broken p + p { margin-top: 4px; } .whole { padding: 8px 16px; border-bottom: 1px solid var(--line); display: grid; gap: 4px; } .said { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 6px; font: var(--t-xs); color: var(--ink-2); } .said.error > .i { color: var(--crit); } .said.warning > .i { color: var(--attn); }
    @container (min-width: 940px) { .both { display: block; } }
    @container (max-width: 939px) { .all.show-both .panes { grid-template-columns: minmax(0, 1fr); } .all.show-both reife-editor-text { display: none; } }
    @container (max-width: 600px) { .all { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); height: auto; } reife-editor-list { border-right: 0; border-bottom: 1px solid var(--line); max-height: 280px; } .bar { padding-inline: 4px; gap: 0; } .tab { padding-inline: 6px; } .panes > * { overflow-y: visible; } reife-editor-text { height: 70vh; } }
  `];

  /** Set to what was told, it changes nothing; set to anything else, it is another file. */
  get text(): string {
    return this.#desk.text;
  }

  set text(text: string) {
    this.#desk.load(text);
  }

  /** The rules that changes are marked against; empty: the text as it was handed in. */
  @property() compared = '';
  @property({ attribute: false }) problems: readonly Diagnostic[] = [];
  @property({ attribute: false }) view: RuleFileView | null = null;
  @property({ attribute: false }) evidence: EditorEvidence | undefined;
  /** Under which id the draft is kept on this device; empty: it is not kept. */
  @property() draft = '';
  /** What it is called where drafts are listed. */
  @property() name = '';
  @state() private mode: Mode = 'form';
  @query('reife-editor-text') private pane!: HTMLElementTagNameMap['reife-editor-text'] | null;
  readonly #desk = new Desk();

  constructor() {
    super();
    this.#desk.addEventListener('changed', () => this.requestUpdate());
    this.#desk.addEventListener('told', (event) => this.tell('reife-edited', { text: (event as CustomEvent<string>).detail }));
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('compared')) this.#desk.compared = this.compared;
    if (changed.has('problems')) this.#desk.problems = this.problems;
  }

  override render() {
    const desk = this.#desk;
    const whole = desk.whole !== undefined;
    const forms = this.mode !== 'text';
    return html`<div class="all show-${this.mode} ${whole ? '' : 'torn'}" @keydown=${this.#key}>
      ${whole ? html`<reife-editor-list .desk=${desk}></reife-editor-list>` : nothing}
      <section class="edit" aria-label=${t('editor-editing')}>${this.#bar()}
        ${this.draft === '' || desk.text === '' ? nothing : keyed(this.draft, html`<reife-editor-kept .desk=${desk} .draft=${this.draft} .name=${this.name}></reife-editor-kept>`)}${this.#loose()}
        <div class="panes">${!forms ? nothing : whole ? html`<reife-editor-form .desk=${desk} .view=${this.view} .evidence=${this.evidence}></reife-editor-form>` : this.#broken()}
          ${this.mode === 'form' ? nothing : html`<reife-editor-text .desk=${desk} ?beside=${this.mode === 'both'}></reife-editor-text>`}</div></section></div>`;
  }

  override updated(): void {
    // What is on the desk changes under the same object.
    for (const part of this.renderRoot.querySelectorAll<ReifeElement>('reife-editor-list, reife-editor-form, reife-editor-text')) part.requestUpdate();
  }

  #bar(): TemplateResult {
    const desk = this.#desk;
    const tab = (mode: Mode): TemplateResult => html`<button class="tab ${mode}" aria-pressed=${this.mode === mode} @click=${() => { this.mode = mode; }}>${t(`editor-mode-${mode}`)}</button>`;
    const tool = (name: 'undo' | 'redo', can: boolean, run: () => void): TemplateResult => html`<button class="tool" aria-label=${t(`editor-${name}`)} title=${t(`editor-${name}`)} aria-disabled=${!can} @click=${() => { if (can) run(); }}>${icon(name)}</button>`;
    return html`<div class="bar"><div role="group" aria-label=${t('editor-modes')}>${tab('form')}${tab('text')}${tab('both')}</div>
      <span class="sp"></span>${this.#state()}${tool('undo', desk.canUndo, () => desk.undo())}${tool('redo', desk.canRedo, () => desk.redo())}</div>`;
  }

  #state(): TemplateResult {
    const found = this.#desk.problems;
    if (found.length === 0 && this.#desk.whole === undefined) return html`<span class="state bad" role="status">${icon('overdue')}${t('editor-torn')}</span>`;
    if (found.length === 0) return html`<span class="state" role="status">${icon('check')}${t('editor-no-problems')}</span>`;
    const error = hasError(found);
    return html`<span class="state ${error ? 'bad' : 'warn'}" role="status">${icon(error ? 'overdue' : 'info')}${t('problems', { count: found.length })}</span>
      <button class="btn small quiet" aria-keyshortcuts="F8" title=${t('editor-next-problem-key')} @click=${() => void this.#next()}>${t('editor-next-problem')}</button>`;
  }

  /** Problems of no item: of the text, or of a list that is none. */
  #loose(): TemplateResult | typeof nothing {
    const loose = this.#desk.problems.filter(({ open }) => open === undefined);
    return loose.length === 0 || this.#desk.whole === undefined ? nothing : html`<div class="whole">${loose.map(problem)}</div>`;
  }

  #broken(): TemplateResult {
    const [first] = this.#desk.problems;
    return html`<div class="broken note crit" role="alert">${icon('overdue')}<div><p><b>${t('editor-broken')}</b></p>${first === undefined ? html`<p>${t('at-line-column', place(this.#desk.text, this.#desk.source.broken ?? 0))}</p>` : problem(first)}
      ${this.mode === 'form' ? html`<p><button class="btn small" @click=${() => { this.mode = 'text'; if (first) void this.updateComplete.then(() => this.pane?.show(first)); }}>${t('editor-to-text')}</button></p>` : nothing}</div></div>`;
  }

  /** To the next problem: its item, and the field or the text where it is. */
  async #next(): Promise<void> {
    const next = this.#desk.nextProblem() ?? this.#desk.problems[0];
    if (next === undefined) return;
    if (next.open !== undefined) this.#desk.show({ section: next.open.section, index: next.open.index });
    await this.updateComplete;
    if (this.mode === 'text' || next.open === undefined) {
      if (this.mode === 'form') this.mode = 'text';
      await this.updateComplete;
      await this.pane?.show(next);
      return;
    }
    await this.#focusField(next);
  }

  async #focusField({ open }: Located): Promise<void> {
    const form = this.renderRoot.querySelector<ReifeElement>('reife-editor-form');
    await form?.updateComplete;
    const block = form?.renderRoot.querySelector(`[data-key="${CSS.escape(open?.key ?? '')}"]`) ?? form?.renderRoot.querySelector('.hd');
    block?.scrollIntoView({ block: 'center' });
    const control = block?.querySelector<HTMLElement>('input, select, textarea, button, reife-condition, reife-editor-number, reife-editor-id');
    const inner = (control as ReifeElement | null)?.renderRoot as ShadowRoot | undefined;
    (inner?.querySelector<HTMLElement>('[role=row][tabindex="0"], input, select, button') ?? control)?.focus();
  }

  #key(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.defaultPrevented) return;
    if (command && key === 'z') event.shiftKey ? this.#desk.redo() : this.#desk.undo();
    else if (command && key === 'y') this.#desk.redo();
    else if (event.key === 'F8') void this.#next();
    else return;
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-editor': Editor }
}
