/** The whole sum of one dimension. Every line is a rule; the column adds up to the digit. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Contribution, DimensionResult } from '../../engine/interface.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { sum, type Group, type Line } from '../../reading/sum.ts';
import { column, number, signed } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { factName } from '../evidence-text.ts';
import { bars, base } from '../styles.ts';

@customElement('reife-sum')
export class SumTable extends ReifeElement {
  static override styles = [base, bars, css`
    table { border-collapse: collapse; width: 100%; } th, td { padding: 3px 0; text-align: left; vertical-align: top; }
    caption { text-align: left; font: var(--t-xs); color: var(--ink-3); padding-top: 4px; }
    small { display: block; font: var(--t-xs); color: var(--ink-3); font-weight: 400; }
    tbody th[scope=rowgroup] { font: 600 12px/16px var(--font); color: var(--ink-2); padding-top: 10px; } tbody th { font-weight: 400; }
    .num { width: 70px; text-align: right; white-space: nowrap; } .wf { width: 76px; padding-inline: 8px; vertical-align: middle; }
    .wf svg { display: block; width: 60px; height: 8px; } .wf line { stroke: var(--line); }
    .sub th, .sub td { border-top: 1px solid var(--edge); font-weight: 600; }
    .unk th { color: var(--ink-2); } .cut th { color: var(--ink-2); }
    tfoot th, tfoot td { border-top: 2px solid var(--ink); font: 600 15px/24px var(--font); }
    .wrong { color: var(--crit); }
    @container (max-width: 350px) { .wf { display: none; } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  @property({ attribute: false }) dimension!: DimensionResult;

  override render() {
    const { rules } = this.given;
    const all = sum(this.dimension, rules);
    const name = nameOf(rules.dimension(this.dimension.id), this.dimension.id, 'dimension');
    return html`<table>
      <caption class="sr">${t('sum-of', { name })}</caption>
      <tbody>${all.groups.map((group) => this.#group(group))}
        ${all.cut === 0 ? nothing : html`<tr class="cut"><th scope="row">${t(all.cut < 0 ? 'cut-over' : 'cut-under')}</th><td class="wf"></td><td class="num">${column(all.cut)}</td></tr>`}
      </tbody>
      <tfoot><tr><th scope="row">${name}</th><td class="wf"></td><td class="num">${column(all.total)}</td></tr></tfoot>
    </table>
    ${all.addsUp ? nothing : html`<p class="wrong">${t('sum-wrong')}</p>`}
    ${all.exploratory.length === 0 ? nothing : html`<table><tbody>
      <tr><th scope="rowgroup" colspan="2">${t('shown-not-counted')}</th></tr>
      ${all.exploratory.map((item) => html`<tr class="unk"><th scope="row">${this.#rule(item)}</th><td class="num">${item.unknown.length > 0 ? this.#unknown() : html`(${signed(item.points)})`}</td></tr>`)}
    </tbody></table>`}`;
  }

  #group({ kind, lines, unknown, cut, cutStart, total, cap }: Group): TemplateResult {
    const gross = total - cut;
    return html`<tr><th scope="rowgroup" colspan="3">${t(`kind-${kind}-long`)}</th></tr>
      ${lines.map((line) => html`<tr><th scope="row">${this.#rule(line.from)}<small>${this.#how(line)}</small></th><td class="wf">${step(line)}</td><td class="num">${column(line.points)}</td></tr>`)}
      ${unknown.map((item) => html`<tr class="unk"><th scope="row">${this.#rule(item)}<small>${this.#whenKnown(item)}</small></th><td class="wf"></td><td class="num">${this.#unknown()}</td></tr>`)}
      ${cut === 0 ? nothing : html`<tr class="cut"><th scope="row">${t('cut-kind')}<small>${t('cut-kind-how', { sum: column(gross), cap: number(cap ?? 0) })}</small></th><td class="wf">${step({ start: cutStart, end: cutStart + cut })}</td><td class="num">${column(cut)}</td></tr>`}
      <tr class="sub"><th scope="row">${t(`kind-${kind}`)}</th><td class="wf"></td><td class="num">${column(total)}</td></tr>`;
  }

  #rule({ rule }: Contribution): string {
    return nameOf(this.given.rules.rule(rule), rule);
  }

  #unknown(): TemplateResult {
    return html`<span class="chip dash">${t('unknown')}</span>`;
  }

  /** Points times a fact, or points for a condition; the rule's own cap if it took something. */
  #how({ from, capped, before }: Line): string {
    const { rules, assessment } = this.given;
    const rule = rules.rule(from.rule);
    const parts: string[] = [];
    const fact = rule?.of ? assessment.facts[rule.of] : undefined;
    if (rule?.points_each != null && rule.of && fact != null) {
      parts.push(t('times', { each: number(rule.points_each), fact: number(fact as number), name: factName(rule.of, rules) }));
    }
    if (capped) parts.push(t('capped', { before: column(before), cap: number(rule?.cap ?? 0) }));
    if (parts.length === 0) parts.push(t('evidence-count', { count: from.evidence.length }));
    return parts.join('; ');
  }

  #whenKnown({ rule, unknown }: Contribution): string {
    const { rules } = this.given;
    const points = rules.rule(rule)?.points;
    const facts = unknown.map((fact) => factName(fact, rules)).join(', ');
    return points == null ? t('needs-facts', { facts }) : t('points-if', { points: signed(points), facts });
  }
}

/** Where in the running sum this line begins and ends. */
function step({ start, end }: Pick<Line, 'start' | 'end'>): TemplateResult {
  const at = (value: number): number => Math.min(60, Math.max(0, (value / 100_000) * 60));
  const from = Math.min(at(start), at(end));
  const width = Math.max(1.5, Math.abs(at(end) - at(start)));
  return html`<svg viewBox="0 0 60 8" aria-hidden="true">${svg`<line x1="0" x2="60" y1="7.5" y2="7.5"/><rect class="val" x=${Math.min(from, 58.5)} y="1" width=${width} height="5"/>`}</svg>`;
}
