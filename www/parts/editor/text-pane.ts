/** The text of the file beside its forms. CodeMirror comes with it, and only then. */
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { help, said } from '../../texts/said.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base } from '../styles.ts';
import type { Code, Marked } from './code.ts';
import type { Desk, Located } from './desk.ts';
import { ownerOf, pathTo, sameOwner } from './file/mentions.ts';
import { locate } from './text/locate.ts';
import { endOf } from './text/source.ts';

@customElement('reife-editor-text')
export class TextPane extends ReifeElement {
  static override styles = [base, css`
    :host { display: flex; flex-direction: column; min-height: 0; } .code { flex: 1 1 auto; min-height: 240px; overflow: hidden; } .wait { padding: 16px; color: var(--ink-3); }
    .cm-editor { height: 100%; }
  `];

  @property({ attribute: false }) desk!: Desk;
  /** Whether choosing an item in one shows it in the other. */
  @property({ type: Boolean }) beside = false;
  @state() private ready = false;
  @query('.code') private parent!: HTMLElement;
  #code: Code | undefined;
  #language = '';
  #marked: readonly Located[] | undefined;
  #shown: string | undefined;

  override render() {
    return html`<div class="code"></div>${this.ready ? '' : html`<p class="wait" role="status">${t('editor-loading')}</p>`}`;
  }

  override async firstUpdated(): Promise<void> {
    const { Code } = await import('./code.ts');
    if (!this.isConnected) return;
    this.#code = new Code(this.parent, this.renderRoot as ShadowRoot, this.desk.text, {
      typed: (text) => this.desk.write(text, 'text'), undo: () => this.desk.undo(), redo: () => this.desk.redo(), moved: (offset) => this.#moved(offset),
    }, t('editor-text'), phrases());
    this.ready = true;
  }

  override updated(): void {
    const code = this.#code;
    if (code === undefined) return;
    code.text = this.desk.text;
    const language = document.documentElement.lang;
    if (this.#language !== language) code.say(t('editor-text'), phrases());
    if (this.#marked !== this.desk.problems || this.#language !== language) code.mark(this.desk.problems.map((one) => this.#mark(one)));
    this.#marked = this.desk.problems;
    this.#language = language;
    const { open } = this.desk;
    const shown = `${open.section} ${open.index}`;
    if (shown !== this.#shown && !code.focused) this.#reveal();
    this.#shown = shown;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#code?.destroy();
    this.#code = undefined;
  }

  /** Shows a place, with the keys there. */
  async show(located: Located): Promise<void> {
    while (this.#code === undefined && this.isConnected) await new Promise((done) => setTimeout(done, 30));
    const { from, to } = this.#mark(located);
    this.#code?.reveal(from, to, true);
  }

  #reveal(): void {
    const { open, source } = this.desk;
    const node = open.section === 'head' ? undefined : source.at(pathTo(open.section, open.index));
    if (node !== undefined) this.#code?.reveal(node.offset, endOf(node), false);
  }

  /** The stretch of a problem: the value at its place, else the place that the engine counted. */
  #mark({ problem, path }: Located): Marked {
    const { source } = this.desk;
    const node = source.whole ? source.at(path) : undefined;
    const more = help(problem);
    const message = more === undefined ? said(problem) : `${said(problem)}\n${more}`;
    const from = node?.offset ?? locate(source.text, problem.line, problem.column);
    return { from, to: node === undefined ? from + 1 : node.type === 'object' || node.type === 'array' ? from + 1 : endOf(node), severity: problem.severity, message };
  }

  /** Whoever walks through the text sees the form of what they are in. */
  #moved(offset: number): void {
    const { source, open } = this.desk;
    if (!this.beside || !source.whole) return;
    const there = ownerOf(source.pathAt(offset));
    if (there !== undefined && !sameOwner(there, open)) {
      this.#shown = `${there.section} ${there.index}`;
      this.desk.show({ section: there.section, index: there.index });
    }
  }
}

/** CodeMirror's own words, in the page's language. */
const WORDS = ['Find', 'Replace', 'next', 'previous', 'all', 'match case', 'regexp', 'by word', 'replace', 'replace all', 'close', 'Go to line', 'go', 'current match', 'replaced $ matches', 'replaced match on line $', 'on line', 'Fold line', 'Unfold line', 'folded code', 'unfold', 'Diagnostics', 'No diagnostics', 'Folded lines', 'Unfolded lines', 'to', 'Control character'];
const phrases = (): Record<string, string> => Object.fromEntries(WORDS.map((word) => [word, t(`code-${word.toLowerCase().replaceAll(' $', '').replaceAll(' ', '-')}`)]));

declare global {
  interface HTMLElementTagNameMap { 'reife-editor-text': TextPane }
}
