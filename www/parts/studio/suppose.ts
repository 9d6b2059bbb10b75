/** What if: something is added to a contact, or to somebody about whom nothing is known, and both calculations stand side by side. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Addition } from '../../reading/supposed.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { nameOf, word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import '../choice.ts';
import '../compare/compare.ts';
import type { Column } from '../compare/compare.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls } from '../styles.ts';
import { panel } from './panel.ts';

type Kind = Addition['kind'];
const KINDS: readonly Kind[] = ['signal', 'check', 'attribute'];
const VERDICTS = ['confirmed', 'refuted', 'open'];

@customElement('reife-suppose')
export class Suppose extends ReifeElement {
  static override styles = [base, controls, panel, css`
    .in-panel { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); } form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; } .field { display: grid; gap: 2px; font: 500 12px/16px var(--font); color: var(--ink-2); flex: 1 1 120px; max-width: 240px; } .short { flex: 0 1 84px; } .in { font: var(--t-s); color: var(--ink); }
    li { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; padding: 2px 0; } li .btn { margin-left: auto; }
  `];

  @property({ attribute: false }) rules!: Rulebook;
  /** Who it is about; none for somebody who is made up. */
  @property() name = '';
  @property({ attribute: false }) additions: readonly Addition[] = [];
  @property({ attribute: false }) columns: readonly Column[] = [];
  @state() private kind: Kind = 'signal';

  override render() {
    const name = this.name === '' ? t('suppose-nobody') : this.name;
    return html`<div class="hd"><h3>${t('suppose-of', { name })}</h3>${this.name === '' ? nothing : html`<button class="btn quiet small" @click=${() => this.tell('reife-suppose-nobody')}>${t('suppose-nobody')}</button>`}</div>
      <div class="in-panel"><p class="xs m3">${t('suppose-say')}</p>
        <reife-choice .label=${t('suppose-kind')} .value=${this.kind} .options=${KINDS.map((value) => ({ value, label: t(`suppose-kind-${value}`) }))} @reife-choice=${(event: CustomEvent<Kind>) => { event.stopPropagation(); this.kind = event.detail; }}></reife-choice>
        <form @submit=${this.#add}>${this.#fields()}<button class="btn" type="submit">${icon('plus')}${t('suppose-add')}</button></form>
        ${this.additions.length === 0 ? nothing : html`<ul>${this.additions.map((addition, at) => html`<li>${icon('plus')}<span>${this.#said(addition)}</span><button class="btn quiet small" @click=${() => this.tell('reife-suppose', this.additions.filter((_, place) => place !== at))}>${t('suppose-remove')}</button></li>`)}</ul>`}
        ${this.columns.length === 2 ? html`<reife-compare bare .rules=${this.rules} .columns=${this.columns}></reife-compare>` : nothing}</div>`;
  }

  #fields(): TemplateResult {
    const { view } = this.rules;
    if (this.kind === 'check') return html`${this.#select('check', t('suppose-check'), view.checks.map(({ id, label }) => [id, nameOf({ id, label }, id, 'check')]))}${this.#select('verdict', t('suppose-check'), VERDICTS.map((id) => [id, word('verdict', id)]))}`;
    if (this.kind === 'attribute') return html`${this.#select('attribute', t('suppose-attribute'), view.attributes.map(({ id, label }) => [id, nameOf({ id, label }, id, 'attribute')]))}<label class="field">${t('suppose-value')}<input class="in" name="value" required></label>`;
    return html`${this.#select('type', t('suppose-signal'), view.signals.map(({ id, label }) => [id, nameOf({ id, label }, id)]))}
      ${this.#select('topic', t('suppose-topic'), [['', t('suppose-no-topic')], ...view.topics.map(({ id, label }): [string, string] => [id, nameOf({ id, label }, id)])])}
      <label class="field short">${t('suppose-value')}<input class="in" name="value" type="number" step="any"></label><label class="field short">${t('suppose-days')}<input class="in" name="days" type="number" min="0" max="3650" value="0" required></label>`;
  }

  #select(name: string, label: string, options: [string, string][]): TemplateResult {
    return html`<label class="field">${label}<select class="in" name=${name}>${options.map(([id, own]) => html`<option value=${id}>${own}</option>`)}</select></label>`;
  }

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(given.get(name) ?? '');
    this.tell('reife-suppose', [...this.additions, this.#addition(text)]);
  };

  #addition(text: (name: string) => string): Addition {
    if (this.kind === 'check') return { kind: 'check', check: text('check'), verdict: text('verdict') };
    if (this.kind === 'signal') return { kind: 'signal', type: text('type'), topic: text('topic') || null, value: text('value') === '' ? null : Number(text('value')), days: Number(text('days')) };
    const own = this.rules.attribute(text('attribute')) ;
    const value = text('value');
    return { kind: 'attribute', of: own?.of === 'account' ? 'account' : 'contact', id: text('attribute'), value: own?.type === 'number' ? Number(value) : own?.type === 'boolean' ? value === 'true' : value };
  }

  #said(addition: Addition): string {
    if (addition.kind === 'check') return `${nameOf(this.rules.check(addition.check), addition.check, 'check')}: ${word('verdict', addition.verdict)}`;
    if (addition.kind === 'attribute') return `${nameOf(this.rules.attribute(addition.id), addition.id, 'attribute')}: ${String(addition.value)}`;
    const { type, topic, value, days } = addition;
    return [nameOf(this.rules.signal(type), type), topic === null ? '' : nameOf(this.rules.topic(topic), topic), value === null ? '' : String(value), t('suppose-ago', { days })].filter(Boolean).join(' · ');
  }
}
