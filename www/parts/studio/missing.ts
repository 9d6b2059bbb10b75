/** Which answers nobody has given would move most people. Asked when somebody asks, of a sample where there are many. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Missing } from '../../engine/population/protocol.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base, controls } from '../styles.ts';
import { panel } from './panel.ts';

const SHOWN = 10;

@customElement('reife-missing')
export class MissingAnswers extends ReifeElement {
  static override styles = [base, controls, panel, css`th[scope=row] { padding-left: 0; } .in-panel { display: grid; gap: 8px; justify-items: start; }`];

  @property({ attribute: false }) missing: Missing | null = null;
  @property({ attribute: false }) rules!: Rulebook;
  /** Contacts that could be asked about. */
  @property({ type: Number }) contacts = 0;
  @property({ type: Boolean }) looking = false;

  override render() {
    const { missing } = this;
    return html`<div class="hd"><h3>${t('try-missing')}</h3><span class="acts">${this.looking ? html`<span role="status">${t('plan-computing')}</span>` : html`<button class="btn small" @click=${() => this.tell('reife-ask-missing')}>${t('try-missing-ask')}</button>`}</span></div>
      ${missing === null ? nothing : html`<div class="in-panel"><p class="xs m3" role="status">${t('try-missing-say', { all: missing.asked >= this.contacts ? 'yes' : 'no', asked: number(missing.asked), contacts: number(this.contacts) })}</p>
      ${missing.questions.length === 0 ? html`<p>${t('try-missing-none')}</p>` : html`<table><thead><tr><th scope="col" class="left">${t('try-missing-question')}</th><th scope="col">${t('try-missing-contacts')}</th><th scope="col">${t('try-missing-sales')}</th></tr></thead>
        <tbody>${missing.questions.slice(0, SHOWN).map(({ asked, contacts, to_sales }) => html`<tr><th scope="row">${this.#asked(asked)}</th><td>${number(contacts)}</td><td>${to_sales === 0 ? html`<span class="dim">·</span>` : number(to_sales)}</td></tr>`)}</tbody></table>`}</div>`}`;
  }

  #asked(ids: string[]): TemplateResult[] {
    return ids.map((id, at) => html`${at > 0 ? ` ${t('try-and')} ` : nothing}${id.startsWith('check.') ? nameOf(this.rules.check(id.slice(6)), id.slice(6), 'check') : nameOf(this.rules.fact(id), id)}`);
  }
}
