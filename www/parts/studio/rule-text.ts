/** The rule file as text, with its problems beside it. The same contract as every editor of rules: `text`, `problems`, `view` go in,
 *  `reife-edited` comes out. */
import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Diagnostic, RuleFileView } from '../../engine/interface.ts';
import { place, said } from '../../pages/explore/report.ts';
import { find, t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls } from '../styles.ts';

const SHOWN = 30;

@customElement('reife-rule-text')
export class RuleText extends ReifeElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-rows: minmax(160px, 1fr) auto; min-height: 0; height: 100%; }
    textarea { width: 100%; height: 100%; resize: none; border: 0; padding: 12px 16px; background: var(--surface); font: 12px/18px var(--mono); white-space: pre; overflow: auto; tab-size: 2; } textarea:focus-visible { outline-offset: -2px; }
    .problems { max-height: 40%; min-height: 0; overflow: auto; border-top: 1px solid var(--line); padding: 8px 16px; max-height: 260px; } .problems:focus-visible { outline-offset: -2px; } .ok { display: flex; gap: 8px; align-items: center; color: var(--ink-2); } .ok .i { color: var(--accent); }
    h3 { margin-bottom: 4px; } li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 0 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); } li > .i { margin-top: 3px; } .error > .i { color: var(--crit); } .warning > .i { color: var(--attn); }
    small { display: block; font: var(--t-xs); color: var(--ink-2); } .where { all: unset; cursor: pointer; font: 12px/16px var(--mono); color: var(--accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; display: inline-flex; align-items: center; } .where:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-s); }
  `];

  @property() text = '';
  @property({ attribute: false }) problems: readonly Diagnostic[] = [];
  @property({ attribute: false }) view: RuleFileView | null = null;
  @query('textarea') private area!: HTMLTextAreaElement;

  override render() {
    const { problems } = this;
    return html`<textarea aria-label=${t('editor-text')} spellcheck="false" autocapitalize="off" .value=${this.text} @input=${() => this.tell('reife-edited', { text: this.area.value })}></textarea>
      <div class="problems" tabindex="0" role="region" aria-label=${t('editor-problems', { count: problems.length })}>
        ${problems.length === 0 ? html`<p class="ok">${icon('check')}${t('editor-good')}</p>` : html`<h3>${t('editor-problems', { count: problems.length })}</h3>
        <ul>${problems.slice(0, SHOWN).map((one) => html`<li class=${one.severity}>${icon(one.severity === 'error' ? 'overdue' : 'info')}<div><span class="sr">${t(one.severity)}: </span>${said(one)}
          ${find(`${one.code}.help`, one.arguments) === undefined ? nothing : html`<small>${find(`${one.code}.help`, one.arguments)}</small>`}
          <button class="where" title=${t('editor-go')} @click=${() => this.#go(one)}>${place(one)}</button></div></li>`)}</ul>
        ${problems.length > SHOWN ? html`<p class="m2">${t('and-more', { count: problems.length - SHOWN })}</p>` : nothing}`}</div>`;
  }

  #go({ line, column }: Diagnostic): void {
    const lines = this.area.value.split('\n');
    const at = lines.slice(0, line - 1).reduce((all, own) => all + own.length + 1, 0) + column - 1;
    this.area.focus();
    this.area.setSelectionRange(at, at + 1);
    // A line is 18 px high; the place comes into the upper third.
    this.area.scrollTop = Math.max(0, (line - 8) * 18);
  }
}
