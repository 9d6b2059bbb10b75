/** What is being tried out, as whom, with a CRM that answers how; and how to take it all back. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { MOODS, type Mood, type Role } from './trial.ts';

const ROLES: readonly Role[] = ['sales', 'marketing'];

@customElement('reife-trial-bar')
export class TrialBar extends ReifeElement {
  static override styles = [base, controls, css`
    section { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; padding: 6px 16px; border-top: 1px solid var(--line); background: var(--surface); font: var(--t-xs); color: var(--ink-2); }
    p { flex: 1 1 180px; display: flex; gap: 6px; align-items: center; } p .i { width: 12px; height: 12px; } label { display: inline-flex; gap: 6px; align-items: center; } select.in { width: auto; min-height: 26px; padding: 1px 24px 1px 8px; font: 500 12px/20px var(--font); }
  `];

  /** Who one is. */
  @property() as: Role = 'sales';
  @property() mood: Mood = 'saved';
  @property({ type: Number }) recorded = 0;

  override render() {
    return html`<section aria-label=${t('trial')}><p>${icon('info')}<span>${t('trial-say', { count: this.recorded })}</span></p>
      <label><span>${t('trial-as')}</span><reife-choice .label=${t('trial-as')} .value=${this.as} .options=${ROLES.map((value) => ({ value, label: word('decider', value) }))} @reife-choice=${({ detail }: CustomEvent<Role>) => this.tell('reife-trial-role', detail)}></reife-choice></label>
      <label><span>${t('trial-crm')}</span><select class="in" @change=${(event: Event) => this.tell('reife-trial-mood', (event.target as HTMLSelectElement).value)}>
        ${MOODS.map((mood) => html`<option value=${mood} ?selected=${mood === this.mood}>${t(`trial-${mood.replace('_', '-')}`)}</option>`)}</select></label>
      <button class="btn small" ?disabled=${this.recorded === 0} @click=${() => this.tell('reife-trial-clear')}>${t('trial-clear')}</button></section>`;
  }
}
