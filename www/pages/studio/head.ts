/** The first lines of the plan: the sentence, and what it was computed on. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { owners } from '../../parts/studio/owners.ts';
import '../../parts/when.ts';
import { load, summary, WEEKS } from '../../reading/plan.ts';
import { date, number, signed } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import './lacking.ts';
import type { Studio } from './state.ts';

@customElement('reife-plan-head')
export class PlanHead extends ReifeElement {
  static override styles = [base, controls, notes, css`
    :host { display: grid; gap: 8px; } h2 { font: 400 20px/28px var(--font); } h2 b { font-variant-numeric: tabular-nums; } .about { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; font: var(--t-xs); color: var(--ink-3); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px; } .m3 { color: var(--ink-3); } .attn-text { color: var(--attn); }
  `];

  @property({ attribute: false }) studio!: Studio;
  @property({ type: Number }) turn = 0;

  override render() {
    const { plan, people, asOf, keptUntil } = this.studio;
    if (people === null) return nothing;
    return html`${this.#hindered()}<reife-lacking .studio=${this.studio} .turn=${this.turn}></reife-lacking><h2 aria-live="polite" class="sentence">${plan === null ? nothing : this.#sentence()}</h2>
      <div class="about">${plan === null ? nothing : html`<span>${t('plan-assessed', { contacts: number(plan.counted.assessed) })}</span>
        ${plan.counted.notAssessed === 0 ? nothing : html`<span>${t('plan-not-assessed', { contacts: number(plan.counted.notAssessed) })}</span>`}`}
        ${people.oneIn > 1 ? html`<span class="chip attn">${t('plan-sample', { one: number(people.oneIn) })}</span>` : nothing}
        ${people.faults > 0 ? html`<span class="attn-text">${t('plan-faults', { count: people.faults, counts: number(people.faults) })}</span>` : nothing}
        <reife-when inline small timed needed .label=${t('plan-as-of')} .value=${asOf} @reife-when=${({ detail }: CustomEvent<string>) => this.tell('reife-moment', detail)}></reife-when>
        <span>${keptUntil === null ? t(this.studio.keeps ? 'plan-stays' : 'plan-not-kept') : t('plan-stays-until', { date: date(new Date(keptUntil).toISOString()) })}</span>
        <button class="btn quiet small" @click=${() => this.tell('reife-forget')}>${t('plan-delete')}</button></div>`;
  }

  #sentence(): TemplateResult {
    const { plan, asOf } = this.studio;
    if (plan === null) return html``;
    const { rise, fall, toSales, fromSales, standingOnly, changed } = summary(plan.counted, plan.before.view, plan.draft.view);
    if (changed === 0) return html`${t('plan-nothing')}`;
    const say = (count: number): string => number(count);
    const parts = [t('plan-summary', { rise, rises: say(rise), fall, falls: say(fall), to: toSales, tos: say(toSales), from: fromSales, froms: say(fromSales) })];
    if (standingOnly > 0) parts.push(t('plan-standing-only', { count: standingOnly, counts: say(standingOnly) }));
    if (plan.groups !== null) {
      const count = owners(plan.groups, plan.before.book, plan.draft.book).filter(({ owner }) => owner !== null).length;
      if (plan.closer !== null) parts.push(t('plan-summary-question', { count: plan.closer.newly.length, counts: say(plan.closer.newly.length) }));
      parts.push(t('plan-summary-owners', { count, counts: say(count) }));
    }
    if (plan.closer !== null) {
      const found = load(plan.base.waiting, plan.closer.waiting, { before: plan.before.view, now: plan.draft.view }, asOf);
      const by = Math.round(((found.now - found.before) / WEEKS) * 10) / 10;
      if (by !== 0) parts.push(t('plan-summary-load', { by: signed(by) }));
    }
    return html`${bold(`${parts.join(', ')}.`)}${plan.closer === null ? html` <span class="m3">${t('plan-computing')}</span>` : nothing}`;
  }

  #hindered(): TemplateResult | typeof nothing {
    const { hindered, problems } = this.studio;
    if (hindered === null) return nothing;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const [title, say] = hindered === 'problems' ? [t('plan-greyed'), t('plan-greyed-say', { count: errors })]
      : hindered.refused === 'other-words' ? [t('plan-other-words'), t('plan-other-words-say')]
      : hindered.refused === 'read-differently' ? [t('plan-refused'), t('plan-read-differently')]
      : [t('plan-refused'), hindered.refused === 'too-many-states' ? t('plan-refused-too-many-states') : hindered.refused];
    return html`<div class="note attn" role="status">${icon('overdue')}<div><p><b>${title}</b></p><p>${say}</p>
      ${hindered !== 'problems' && hindered.refused === 'other-words' ? html`<div class="acts"><button class="btn" @click=${() => this.tell('reife-read-again')}>${t('plan-read-again')}</button></div>` : nothing}</div></div>`;
  }
}

/** Numbers of a sentence stand out. */
function bold(sentence: string): TemplateResult[] {
  return sentence.split(/([+−]?\d[\d.,\u00a0\u202f’]*\d|\d)/).map((part, at) => (at % 2 === 1 ? html`<b>${part}</b>` : html`${part}`));
}
