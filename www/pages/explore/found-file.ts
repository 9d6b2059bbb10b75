/** One file as it was found: what it is, how much was read and what became of it, its first records, and what is wrong. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Diagnostic, MappingCounts } from '../../engine/interface.ts';
import type { FoundFile, Opened } from '../../engine/protocol.ts';
import type { TableFound } from '../../engine/tables.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { csv } from '../../reading/csv.ts';
import { previews, type Preview } from '../../reading/found.ts';
import { bytes, number } from '../../texts/format.ts';
import { readable } from '../../texts/names.ts';
import { find, t } from '../../texts/texts.ts';
import { download, place, said } from './report.ts';
import type { FoundHost } from './found-host.ts';

const SHOWN_AT_MOST = 5;
const ATTRIBUTES = 4;
type Told = Exclude<keyof MappingCounts, 'faults'>;
const COUNTS: Told[] = ['rows', 'mapped', 'refused', 'skipped', 'left_out', 'rounded'];

@customElement('reife-found-file')
export class FoundFileBox extends ReifeElement {
  static override styles = [base, controls, css`
    section { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); padding: 12px 16px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; } .ignored { border-style: dashed; background: none; }
    .hd { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; } .hd span { font: var(--t-xs); line-height: 20px; color: var(--ink-3); } h3 { display: flex; gap: 8px; align-items: center; } h3 .i { flex: none; color: var(--ink-2); }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(92px, 1fr)); gap: 8px; } dt { font: var(--t-xs); color: var(--ink-3); } dd { font: 600 15px/20px var(--font); } .zero dd { color: var(--ink-3); font-weight: 400; } .bad dd { color: var(--crit); } .odd dd { color: var(--attn); }
    .wide { overflow-x: auto; } .wide:focus-visible { outline-offset: -2px; } table { border-collapse: collapse; width: 100%; } th, td { padding: 4px 12px 4px 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); } thead th { font: var(--t-xs); color: var(--ink-3); border: 0; } tbody th { font-weight: 600; } td small { display: block; font: var(--t-xs); color: var(--ink-3); } td span { color: var(--ink-3); }
    pre { margin: 0; font: 12px/18px var(--mono); background: var(--sunken); border-radius: var(--r-s); padding: 8px; overflow-x: auto; white-space: pre; } h4 { color: var(--ink-3); font-weight: 400; }
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 0 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); } li > .i { margin-top: 3px; } .error > .i { color: var(--crit); } .warning > .i { color: var(--attn); } li small { display: block; font: var(--t-xs); color: var(--ink-2); } li .mono { color: var(--ink-3); }
    .ok { display: flex; gap: 8px; align-items: center; color: var(--ink-2); } .ok .i { color: var(--accent); } .take { display: flex; flex-wrap: wrap; gap: 8px; } .sheet { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; } .sheet .in { width: auto; }
  `];

  @property({ attribute: false }) file!: FoundFile;
  @property({ attribute: false }) found!: Opened;
  @property({ attribute: false }) explore!: FoundHost;

  override render() {
    const { name, size, kind, fresh, encoding, table, unread } = this.file;
    const about = [t(table !== null ? `file-${table.from}` : `file-${kind}`), bytes(size), encoding === 'utf-8' ? '' : t('found-encoding', { encoding }), fresh ? '' : t('found-kept')].filter(Boolean).join(' · ');
    return html`<section class=${kind === 'unknown' ? 'ignored' : ''} aria-label=${name}><div class="hd"><h3>${icon('files')}${name}</h3><span>${about}</span></div>
      ${unread === null ? nothing : html`<ul>${this.#problem('error', t(`found-${unread}`), find(`found-${unread}.help`), '')}</ul>`}${table === null || table.from === 'parquet' ? nothing : this.#sheet(table)}
      ${kind === 'rules' ? this.#checked(this.found.rules?.diagnostics ?? []) : kind === 'mapping' ? this.#checked(this.found.mapping?.diagnostics ?? []) : this.#read()}</section>`;
  }

  /** Which sheet was read, and what of it people might not expect. */
  #sheet({ sheets, sheet, merged, uncalculated, errors }: TableFound): TemplateResult {
    const { name } = this.file;
    const odd = Object.entries({ merged, uncalculated, errors }).filter(([, count]) => count > 0);
    return html`<div class="take">${sheets.length < 2 ? html`<span class="m2">${t('found-sheet-read', { sheet })}</span>`
      : html`<label class="sheet">${t('found-sheet')}<select class="in" @change=${(event: Event) => this.tell('reife-sheet', { name, sheet: (event.target as HTMLSelectElement).value })}>${sheets.map((own) => html`<option .selected=${own === sheet}>${own}</option>`)}</select></label>`}</div>
      ${odd.length === 0 ? nothing : html`<ul>${odd.map(([what, count]) => this.#problem('warning', t(`found-${what}`, { count, counts: number(count) }), find(`found-${what}.help`), ''))}</ul>`}`;
  }

  #checked(diagnostics: Diagnostic[]): TemplateResult {
    if (diagnostics.length === 0) return html`<p class="ok">${icon('check')}${t('found-good')}</p>`;
    return html`<ul>${diagnostics.map((one) => this.#problem(one.severity, said(one), find(`${one.code}.help`, one.arguments), place(one)))}</ul>
      <div class="take"><button class="btn small" @click=${() => download(`${this.file.name}.txt`, diagnostics.map((one) => `${place(one)}: ${said(one)}`))}>${t('take-text')}</button></div>`;
  }

  #read(): TemplateResult | typeof nothing {
    const { reading, kind, faults, faultCount, name } = this.file;
    if (reading === null) return nothing;
    const { counts, records, first } = reading;
    const shown = kind === 'export' && counts === null ? [] : previews(first);
    return html`${counts === null ? html`<p class="m2">${t('found-records', { count: records, records: number(records) })}</p>` : this.#counts(counts)}
      ${shown.length > 0 ? this.#first(shown) : first.length > 0 ? html`<h4>${t(kind === 'export' && counts === null ? 'found-raw' : 'found-first')}</h4><pre tabindex="0" role="region" aria-label=${`${t('found-raw')}, ${this.file.name}`}>${first.join('\n')}</pre>` : nothing}
      ${faultCount === 0 ? html`${counts === null && kind === 'export' ? nothing : html`<p class="ok">${icon('check')}${t('found-no-faults')}</p>`}` : html`<h4>${t('found-faults', { count: faultCount, faults: number(faultCount) })}</h4>
        <ul>${faults.slice(0, SHOWN_AT_MOST).map((fault) => this.#problem('warning', said(fault), find(`${fault.code}.help`, fault.arguments), place(fault)))}</ul>
        ${faultCount > SHOWN_AT_MOST ? html`<p class="m2">${t('and-more', { count: faultCount - SHOWN_AT_MOST })}</p>` : nothing}
        <div class="take">${kind === 'export' && faults.some(({ stage }) => stage === 'export') ? html`<button class="btn small" @click=${this.#takeRows}>${t('found-take-rows')}</button>` : nothing}
          <button class="btn small" @click=${async () => download(`${name}.txt`, (await this.explore.allFaults()).filter(({ file }) => file === name).map((one) => `${place(one)}: ${said(one)}`))}>${t('take-text')}</button></div>`}`;
  }

  #counts(counts: MappingCounts): TemplateResult {
    const tone = (id: Told): string => (counts[id] === 0 ? 'zero' : id === 'refused' ? 'bad' : id === 'left_out' || id === 'rounded' ? 'odd' : '');
    return html`<dl>${COUNTS.map((id) => html`<div class=${tone(id)}><dt>${t(`found-count-${id.replace('_', '-')}`)}</dt><dd>${number(counts[id])}</dd></div>`)}</dl>`;
  }

  #first(shown: Preview[]): TemplateResult {
    return html`<h4>${t('found-first')}</h4><div class="wide" tabindex="0" role="region" aria-label=${`${t('found-first')}, ${this.file.name}`}><table>
      <thead><tr><th scope="col">${t('found-contact')}</th><th scope="col">${t('found-attributes')}</th><th scope="col">${t('found-evidence')}</th></tr></thead>
      <tbody>${shown.map(({ id, account, attributes, counts }) => html`<tr><th scope="row">${id === '' ? t('unknown') : id}${account === '' ? nothing : html`<br><span class="xs m3">${account}</span>`}</th>
        <td>${attributes.slice(0, ATTRIBUTES).map(([name, value], at) => html`${at > 0 ? ', ' : nothing}<span>${readable(name)}:</span> ${value}`)}${attributes.length > ATTRIBUTES ? html` <small>${t('and-more', { count: attributes.length - ATTRIBUTES })}</small>` : nothing}</td>
        <td>${t('found-signals', { count: counts.signals })}${counts.checks > 0 ? html`<br>${t('found-checks', { count: counts.checks })}` : nothing}${counts.decisions > 0 ? html`<br>${t('found-decisions', { count: counts.decisions })}` : nothing}</td></tr>`)}</tbody></table></div>`;
  }

  #problem(severity: 'error' | 'warning', words: string, help: string | undefined, where: string): TemplateResult {
    return html`<li class=${severity}>${icon(severity === 'error' ? 'overdue' : 'info')}<div><span class="sr">${t(severity)}: </span>${words}${help ? html`<small>${help}</small>` : nothing}${where === '' ? nothing : html`<small class="mono">${where}</small>`}</div></li>`;
  }

  readonly #takeRows = async (): Promise<void> => {
    const { name } = this.file;
    const rows = (await this.explore.refusedRows()).filter(({ fault }) => fault.file === name);
    const head = ['found-row', 'found-column', 'found-reason', 'found-code', 'found-as-read'].map((id) => t(id));
    download(`${name}.${t('found-refused-name')}.csv`, csv([head, ...rows.map(({ fault, row }) => [String(fault.line), fault.place, said(fault), fault.code, row])]));
  };
}
