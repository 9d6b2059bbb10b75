/** The movement from states before to states now, as bands as wide as there are contacts; only of those who move. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Cell } from '../../reading/plan.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base, controls } from '../styles.ts';
import { panel, twin, type Shown } from './panel.ts';

const WIDTH = 420;
const SIDE = 128;
const BAR = 6;
const GAP = 14;
const SPACE = 130;
const LEAST = 2;

@customElement('reife-flow')
export class Flow extends ReifeElement {
  static override styles = [base, controls, panel, css`
    svg { display: block; width: 100%; height: auto; } text { font: 12px/16px var(--font); fill: var(--ink); } .n { fill: var(--ink-3); font-size: 11px; } .bar { fill: var(--ink-2); } .rises { fill: var(--data); fill-opacity: .55; } .falls { fill: var(--data-before); fill-opacity: .55; }
    @media (forced-colors: active) { svg { forced-color-adjust: none; } .rises { fill: CanvasText; } .falls { fill: GrayText; } .bar, text { fill: CanvasText; } }
  `];

  /** Cells of the matrix. */
  @property({ attribute: false }) cells: readonly Cell[] = [];
  @property({ attribute: false }) was!: Rulebook;
  @property({ attribute: false }) now!: Rulebook;
  @state() private shown: Shown = 'chart';

  override render() {
    const moving = this.cells.filter(({ way, contacts }) => way !== 'stays' && contacts > 0);
    return html`<div class="hd"><h3>${t('flow-title')}</h3><span class="acts">${t('flow-say')} ${moving.length === 0 ? nothing : twin(this.shown, (shown) => { this.shown = shown; })}</span></div>
      ${moving.length === 0 ? html`<p class="none">${t('flow-none')}</p>` : html`<div class="in-panel">${this.shown === 'table' ? this.#table(moving) : this.#chart(moving)}</div>`}`;
  }

  #chart(moving: Cell[]): TemplateResult {
    const all = moving.reduce((sum, { contacts }) => sum + contacts, 0);
    const unit = SPACE / all;
    const high = (contacts: number): number => Math.max(LEAST, contacts * unit);
    const [left, right] = (['from', 'to'] as const).map((side) => this.#stack(moving, side, high));
    const height = Math.max(left!.height, right!.height);
    const a = SIDE + BAR;
    const b = WIDTH - SIDE - BAR;
    const bend = (a + b) / 2;
    const at = { from: new Map(left!.tops), to: new Map(right!.tops) };
    return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${moving.map((cell) => this.#said(cell)).join('; ')}>
      ${moving.map((cell) => {
        const tall = high(cell.contacts);
        const [y, z] = [at.from.get(cell.from) ?? 0, at.to.get(cell.to) ?? 0];
        at.from.set(cell.from, y + tall);
        at.to.set(cell.to, z + tall);
        return svg`<path class=${cell.way} d="M${a} ${y}C${bend} ${y} ${bend} ${z} ${b} ${z}V${z + tall}C${bend} ${z + tall} ${bend} ${y + tall} ${a} ${y + tall}Z"/>`;
      })}
      ${[...left!.tops].map(([id, top]) => this.#end(this.was, id, SIDE, top, left!.talls.get(id) ?? 0, left!.sums.get(id) ?? 0, 'end'))}
      ${[...right!.tops].map(([id, top]) => this.#end(this.now, id, WIDTH - SIDE - BAR, top, right!.talls.get(id) ?? 0, right!.sums.get(id) ?? 0, 'start'))}</svg>`;
  }

  /** States of one side below each other, in the order of their file. */
  #stack(moving: Cell[], side: 'from' | 'to', high: (contacts: number) => number) {
    const [tops, talls, sums] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
    let y = 4;
    for (const { id } of (side === 'from' ? this.was : this.now).view.states) {
      const own = moving.filter((cell) => cell[side] === id);
      if (own.length === 0) continue;
      const tall = own.reduce((sum, { contacts }) => sum + high(contacts), 0);
      tops.set(id, y);
      talls.set(id, tall);
      sums.set(id, own.reduce((sum, { contacts }) => sum + contacts, 0));
      y += Math.max(tall, 18) + GAP;
    }
    return { tops, talls, sums, height: y };
  }

  #end(rules: Rulebook, id: string, x: number, top: number, tall: number, sum: number, anchor: 'start' | 'end') {
    const at = anchor === 'end' ? x - 6 : x + BAR + 6;
    return svg`<rect class="bar" x=${x} y=${top} width=${BAR} height=${tall}/><text x=${at} y=${top + 11} text-anchor=${anchor}>${nameOf(rules.state(id), id, 'state')}</text><text class="n" x=${at} y=${top + 24} text-anchor=${anchor}>${number(sum)}</text>`;
  }

  #said({ from, to, contacts }: Cell): string {
    return t('flow-one', { from: nameOf(this.was.state(from), from, 'state'), to: nameOf(this.now.state(to), to, 'state'), contacts: number(contacts) });
  }

  #table(moving: Cell[]): TemplateResult {
    return html`<table><thead><tr><th scope="col" class="left">${t('matrix-before')}</th><th scope="col" class="left">${t('matrix-now')}</th><th scope="col">${t('contacts')}</th></tr></thead>
      <tbody>${moving.map(({ from, to, contacts }) => html`<tr><th scope="row">${nameOf(this.was.state(from), from, 'state')}</th><td class="left">${nameOf(this.now.state(to), to, 'state')}</td><td>${number(contacts)}</td></tr>`)}</tbody></table>`;
  }
}
