/** What is wrong with a rule file, a mapping or the evidence: in words, with the place, and to take away. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Diagnostic } from '../../engine/interface.ts';
import type { FileFault, Opened } from '../../engine/protocol.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { bytes, number } from '../../texts/format.ts';
import { find, t } from '../../texts/texts.ts';
import { download, place, said } from './report.ts';

@customElement('reife-problems')
export class Problems extends ReifeElement {
  static override styles = [base, controls, css`
    section { padding: 12px 16px; } section + section { border-top: 1px solid var(--line); } h3 { display: flex; justify-content: space-between; gap: 8px; margin-bottom: 4px; } h3 span { font: var(--t-xs); color: var(--ink-3); }
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 0 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); } li > .i { margin-top: 3px; } .error > .i { color: var(--crit); } .warning > .i { color: var(--attn); }
    small { display: block; font: var(--t-xs); color: var(--ink-3); } .help { color: var(--ink-2); } .mono { overflow-wrap: anywhere; }
    .files li { grid-template-columns: minmax(0, 1fr) auto; } .files li span:last-child { font: var(--t-xs); line-height: 20px; color: var(--ink-3); }
    .take { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  `];

  @property({ attribute: false }) opened!: Opened;
  @property({ attribute: false }) allFaults!: () => Promise<FileFault[]>;

  override render() {
    const { files, rules, mapping, faults, faultCount } = this.opened;
    return html`
      <section class="files"><h3>${t('files')}</h3><ul>${files.map(({ name, size, kind }) => html`<li><span>${name}</span><span>${t(`file-${kind}`)} · ${bytes(size)}</span></li>`)}</ul></section>
      ${[rules, mapping].map((file) => file === null ? nothing : this.#file(file.name, file.diagnostics))}
      ${faultCount === 0 ? nothing : html`<section><h3>${t('faults')}<span>${number(faultCount)}</span></h3>
        <p class="m2">${t('faults-say')}</p>
        <ul>${faults.map((fault) => this.#one('warning', said(fault), find(`${fault.code}.help`, fault.arguments), place(fault)))}</ul>
        ${faultCount > faults.length ? html`<p class="m2">${t('and-more', { count: faultCount - faults.length })}</p>` : nothing}
        ${this.#take('faults', this.allFaults)}</section>`}`;
  }

  #file(name: string, diagnostics: Diagnostic[]): TemplateResult {
    return html`<section><h3>${name}<span>${diagnostics.length === 0 ? t('no-problems') : t('problems', { count: diagnostics.length })}</span></h3>
      <ul>${diagnostics.map((one) => this.#one(one.severity, said(one), find(`${one.code}.help`, one.arguments), place(one)))}</ul>
      ${diagnostics.length === 0 ? nothing : this.#take(name, () => Promise.resolve(diagnostics))}</section>`;
  }

  #one(severity: 'error' | 'warning', words: string, help: string | undefined, where: string): TemplateResult {
    return html`<li class=${severity}>${icon(severity === 'error' ? 'overdue' : 'info')}<div><span class="sr">${t(severity)}: </span>${words}
      ${help ? html`<small class="help">${help}</small>` : nothing}<small class="mono">${where}</small></div></li>`;
  }

  #take(name: string, all: () => Promise<(Diagnostic | FileFault)[]>): TemplateResult {
    return html`<div class="take"><button class="btn small" @click=${async () => download(`${name}.txt`, (await all()).map((one) => `${place(one)}: ${said(one)}`))}>${t('take-text')}</button>
      <button class="btn small" @click=${async () => download(`${name}.ndjson`, (await all()).map((one) => JSON.stringify(one)))}>${t('take-json')}</button></div>`;
  }
}
