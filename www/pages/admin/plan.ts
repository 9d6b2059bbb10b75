/** What a proposal would change on real contacts, as counts; and the verdicts that led to it. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AuthorPlan, AuthorProposal } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, notes } from '../../parts/styles.ts';
import { dateTime, number } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { short } from './words.ts';

@customElement('reife-admin-plan')
export class Plan extends ReifeElement {
  static override styles = [base, notes, css`
    :host { display: grid; gap: 12px; } .figures { display: flex; flex-wrap: wrap; border: 1px solid var(--line); border-radius: var(--r); } .figures > div { flex: 1 1 96px; padding: 8px 12px; } .figures > div + div { border-left: 1px solid var(--line); } .figures b { display: block; font: 600 20px/24px var(--font); } .figures span { font: var(--t-xs); color: var(--ink-2); }
    table { border-collapse: collapse; width: 100%; } td { padding: 3px 0; } td.num { width: 64px; font-weight: 600; } td.bar { width: 50%; padding-inline: 12px; } svg.bar { display: block; width: 100%; height: 6px; } .val { fill: var(--data); } .same { fill: var(--data-before); } .flow { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; } .flow .i { color: var(--ink-3); }
    @media (max-width: 480px) { td.bar { display: none; } } @media (forced-colors: active) { .val, .same { fill: CanvasText; } }
  `];

  @property({ attribute: false }) proposal!: AuthorProposal;

  override render(): TemplateResult {
    const { plan, verdicts } = this.proposal;
    return html`${plan === null ? html`<div class="note">${icon('info')}<p>${t('admin-plan-none')}</p></div>` : this.#plan(plan)}
      ${verdicts === null || verdicts === undefined ? nothing : html`<p>${t('admin-verdicts', { count: verdicts.count })}${verdicts.reasons.map(([verdict, reason, count]) => html` ${number(count)} ${word('verdict', verdict)}${reason === '' ? nothing : ` (${word('reason', reason)})`}.`)}</p>`}`;
  }

  #plan(plan: AuthorPlan): TemplateResult {
    const figures: [number, string][] = [[plan.contacts, 'admin-plan-contacts'], ...(plan.first ? [] : [[plan.changed, 'admin-plan-changed'] as [number, string]]), [plan.to_sales, 'admin-plan-to-sales'], ...(plan.first ? [] : [[plan.from_sales, 'admin-plan-from-sales'] as [number, string]])];
    const most = Math.max(1, ...plan.flows.map(([, , contacts]) => contacts));
    return html`<div class="figures">${figures.map(([count, what]) => html`<div><b>${number(count)}</b><span>${t(what)}</span></div>`)}</div>
      <table><caption class="sr">${t('admin-plan-flows')}</caption><tbody>${plan.flows.map(([from, to, contacts]) => html`<tr>
        <td><span class="flow">${from === null || from === undefined ? nothing : html`${word('state', from)} ${icon('arrow')}`}${word('state', to)}</span></td>
        <td class="bar"><svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class=${from === to ? 'same' : 'val'} width=${(100 * contacts) / most} height="6"/>`}</svg></td><td class="num">${number(contacts)}</td></tr>`)}</tbody></table>
      <p class="xs m3">${t('admin-plan-rests', { moment: dateTime(plan.moment), population: short(plan.population), plan: short(plan.sha256) })}</p>`;
  }
}
