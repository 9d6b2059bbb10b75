/** One contact after the other, judged blind: what was seen and said, and the states to choose from. Tells `reife-judged` with
 *  `{ contact, state }`, and `reife-judged-end` when somebody leaves. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Looked } from '../../engine/learning/protocol.ts';
import { date } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base, controls } from '../styles.ts';

/** So many signals stand there at once. */
const SHOWN = 12;

@customElement('reife-board-judge')
export class BoardJudge extends ReifeElement {
  static override styles = [base, controls, css`
    :host { display: grid; gap: 12px; padding: 12px 16px 16px; } .seen { display: grid; gap: 4px 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); } .seen div { display: flex; gap: 6px; } dt { color: var(--ink-2); }
    .signals { display: grid; gap: 2px; max-height: 192px; overflow: auto; } .signals li { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 8px; } .signals time { color: var(--ink-2); font-variant-numeric: tabular-nums; }
    fieldset { display: grid; gap: 4px; border: 0; padding: 0; margin: 0; } legend { font: 600 13px/20px var(--font); padding: 0 0 4px; } label { display: flex; gap: 8px; align-items: center; min-height: 28px; padding: 2px 8px; border: 1px solid var(--line); border-radius: var(--r); cursor: pointer; } label:has(:checked) { border-color: var(--accent); background: var(--accent-soft); } label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; } input { accent-color: var(--accent); margin: 0; }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; } .grow { flex: 1 1 0; } progress { width: 100%; accent-color: var(--accent); height: 6px; }
  `];

  @property({ attribute: false }) contacts: readonly Looked[] = [];
  /** Ids of states with their names, in the order of the rule file. */
  @property({ attribute: false }) states: readonly { id: string; name: string }[] = [];
  @property({ attribute: false }) said: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) named: (kind: string, id: string) => string = (_, id) => id;
  @state() private at = 0;
  @query('h3') private heading!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Whoever comes back goes on where they stopped.
    const open = this.contacts.findIndex(({ id }) => !this.said.has(id));
    this.at = Math.max(0, open);
  }

  override render() {
    const contact = this.contacts[this.at];
    if (contact === undefined) return html`<p>${t('board-judge-none')}</p>`;
    const [all, last] = [this.contacts.length, this.at === this.contacts.length - 1];
    const chosen = this.said.get(contact.id);
    return html`<h3 tabindex="-1">${t('board-judge-contact', { contact: contact.id, at: this.at + 1, all })}</h3>
      <progress aria-label=${t('board-judge-progress', { done: this.said.size, all })} max=${all} value=${this.said.size}></progress>
      ${this.#seen(contact)}
      <fieldset><legend>${t('board-judge-ask')}</legend>${this.states.map(({ id, name }) => html`<label><input type="radio" name="state" .checked=${id === chosen} @change=${() => this.tell('reife-judged', { contact: contact.id, state: id })}>${name}</label>`)}</fieldset>
      <div class="acts"><button class="btn" ?disabled=${this.at === 0} @click=${() => this.#go(this.at - 1)}>${t('board-judge-back')}</button>
        ${last ? html`<button class="btn primary" @click=${() => this.tell('reife-judged-end')}>${t('board-judge-end')}</button>` : html`<button class="btn primary" ?disabled=${chosen === undefined} @click=${() => this.#go(this.at + 1)}>${t('board-judge-next')}</button>`}
        <span class="grow"></span><span class="xs m2" role="status">${t('board-judge-progress', { done: this.said.size, all })}</span></div>`;
  }

  #seen({ role, attributes, signals }: Looked): TemplateResult {
    const rest = signals.length - SHOWN;
    return html`<dl class="seen">${role === null ? nothing : html`<div><dt>${t('board-judge-role')}</dt><dd>${word('role', role)}</dd></div>`}${attributes.map(([id, value]) => html`<div><dt>${this.named('attributes', id)}</dt><dd>${value}</dd></div>`)}</dl>
      ${signals.length === 0 ? html`<p class="m2">${t('board-judge-nothing-seen')}</p>` : html`<ul class="signals" tabindex="0" aria-label=${t('board-judge-seen')}>${signals.slice(0, SHOWN).map(({ type, at, topic, value }) => html`<li><time datetime=${at}>${date(at)}</time><span>${this.named('signals', type)}${topic === null ? nothing : html`, ${this.named('topics', topic)}`}${value === null ? nothing : html`: ${value}`}</span></li>`)}
        ${rest > 0 ? html`<li><span></span><span class="m2">${t('board-judge-more', { count: rest })}</span></li>` : nothing}</ul>`}`;
  }

  #go(at: number): void {
    this.at = at;
    // Whoever listens hears which contact it is now.
    void this.updateComplete.then(() => this.heading?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-board-judge': BoardJudge }
}
