/** The numbers of a rule file that people turn most: points of rules, thresholds of states. Each is written where it stands in the text. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { levers, type Lever } from '../../reading/levers.ts';
import { replaced } from '../../reading/place.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { stateMark } from '../state-mark.ts';
import { base, controls } from '../styles.ts';

@customElement('reife-levers')
export class Levers extends ReifeElement {
  static override styles = [base, controls, css`
    :host { overflow: auto; padding: 4px 0 24px; } .say { padding: 8px 16px; color: var(--ink-3); font: var(--t-xs); } h3 { padding: 12px 16px 2px; color: var(--ink-2); font: 600 12px/16px var(--font); }
    .lever { display: grid; grid-template-columns: minmax(0, 1fr) 92px 64px; gap: 0 12px; align-items: center; padding: 2px 16px 2px 24px; min-height: 32px; border-left: 3px solid transparent; } .lever:hover { background: var(--hover); } .lever.changed { background: var(--accent-soft); border-left-color: var(--accent); }
    .lever small { display: block; font: var(--t-xs); color: var(--ink-3); } .changed small { color: var(--accent-strong); } .in { min-height: 26px; padding: 1px 4px; text-align: right; font-variant-numeric: tabular-nums; } .changed .in { border-color: var(--accent); font-weight: 600; }
    input[type=range] { width: 100%; min-width: 0; height: 24px; margin: 0; accent-color: var(--accent); }
    @media (max-width: 420px) { .lever { grid-template-columns: minmax(0, 1fr) 64px; padding-inline: 12px; } input[type=range] { grid-column: 1 / -1; grid-row: 2; } }
  `];

  @property() text = '';
  /** What it is compared with: "was 20". */
  @property() compared = '';
  @property({ attribute: false }) rules!: Rulebook;
  #was: { text: string; found: Map<string, number> } = { text: '', found: new Map() };

  override render() {
    const all = levers(this.text);
    if (all.length === 0) return html`<p class="say">${t('levers-none')}</p>`;
    const rules = all.filter(({ of }) => of === 'rule');
    const dimensions = [...new Set(rules.map(({ dimension }) => dimension))];
    return html`<p class="say">${t('levers-say')}</p>
      ${dimensions.map((id) => html`<h3>${nameOf(this.rules.dimension(id), id, 'dimension')}</h3>${rules.filter(({ dimension }) => dimension === id).map((lever) => this.#lever(lever))}`)}
      <h3>${t('levers-states')}</h3>${all.filter(({ of }) => of === 'state').map((lever) => this.#lever(lever))}`;
  }

  #lever(lever: Lever): TemplateResult {
    const { of, id, dimension, value, each, stay } = lever;
    const name = of === 'rule' ? nameOf(this.rules.rule(id), id) : nameOf(this.rules.state(id), id, 'state');
    const measured = nameOf(this.rules.dimension(dimension), dimension, 'dimension');
    const label = of === 'rule' ? t('levers-points', { rule: name }) : t(stay ? 'levers-threshold-stay' : 'levers-threshold', { state: name, dimension: measured });
    const was = this.#before(lever);
    const changed = was !== undefined && was !== value;
    const least = Math.min(lever.least, Math.floor(value));
    const most = Math.max(lever.most, Math.ceil(value));
    const about = [of === 'state' ? measured : '', stay ? t('levers-stay') : '', each ? t('levers-each') : '', changed ? t('levers-was', { value: number(was) }) : ''].filter(Boolean).join(' · ');
    return html`<div class="lever ${changed ? 'changed' : ''}"><span>${of === 'rule' ? name : stateMark(this.rules, id)}${about === '' ? nothing : html`<small>${about}</small>`}</span>
      <input type="range" tabindex="-1" aria-hidden="true" min=${of === 'rule' ? (value < 0 ? least : 0) : 0} max=${of === 'rule' ? (value < 0 ? 0 : most) : 100} step=${each ? 0.5 : 1} .value=${String(value)} @input=${(event: Event) => this.#turn(lever, event)}>
      <input class="in" type="number" aria-label=${label} min=${least} max=${most} step=${each ? 0.5 : 1} .value=${String(value)} @input=${(event: Event) => this.#turn(lever, event)}></div>`;
  }

  #before(lever: Lever): number | undefined {
    if (this.#was.text !== this.compared) this.#was = { text: this.compared, found: new Map(levers(this.compared).map((one) => [key(one), one.value])) };
    return this.#was.found.get(key(lever));
  }

  #turn({ path }: Lever, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value === '' || Number.isNaN(Number(value))) return;
    const text = replaced(this.text, path, String(Number(value)));
    if (text !== null && text !== this.text) this.tell('reife-edited', { text });
  }
}

const key = ({ of, id, dimension, stay }: Lever): string => [of, id, dimension, stay].join(' ');
