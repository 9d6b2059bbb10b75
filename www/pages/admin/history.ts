/** What was done, by whom, and whether the signatures bear it out; looking at an earlier release, and going back to it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LineOf } from '../../engine/author/protocol.ts';
import type { AuthorChange, AuthorChecked, AuthorEntry, AuthorFault } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { list, stamp, time } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import './changes.ts';
import './day.ts';
import { called } from './names.ts';
import { now, type Office } from './office.ts';
import { save } from '../../parts/save.ts';
import { panels, tables } from './styles.ts';
import { faultHelp, faultSentence, findingSentence } from './words.ts';

const SHOWN = 10;

interface Looked { line: LineOf; seq: number; changes: AuthorChange[]; file: [string, Uint8Array] }

@customElement('reife-admin-history')
export class History extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, tables, css`
    .looked { padding: 12px 16px; border-top: 1px solid var(--line); display: grid; gap: 12px; } .looked .field { max-width: 560px; } .checked { padding: 0 16px 12px; }
    td.note-text { color: var(--ink-2); max-width: 320px; }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;
  @state() private all = false;
  @state() private looked: Looked | null = null;
  @state() private checked: { at: string; found: AuthorChecked | null; fault: AuthorFault | null } | null = null;

  override render(): TemplateResult | typeof nothing {
    const { overview } = this.office;
    if (overview === null) return nothing;
    const log = [...overview.log].reverse();
    const shown = this.all ? log : log.slice(0, SHOWN);
    return html`<section class="panel" aria-labelledby="history"><div class="head"><h2 id="history">${t('admin-history')}</h2>
        <span class="aside acts" role="status">${this.#sentence()}<button class="btn small" @click=${() => void this.#check()}>${t(this.checked === null ? 'admin-verify' : 'admin-verify-again')}</button></span></div>
      ${this.#findings()}
      <table><thead><tr><th class="num">${t('admin-column-number')}</th><th>${t('admin-column-when')}</th><th>${t('admin-column-done')}</th><th>${t('admin-column-of')}</th><th>${t('admin-column-who')}</th><th>${t('admin-column-note')}</th><th><span class="sr">${t('admin-column-act')}</span></th></tr></thead>
        <tbody>${shown.map((entry) => this.#entry(entry))}</tbody></table>
      ${this.looked === null ? nothing : this.#look(this.looked)}
      ${overview.lines.length === 0 && log.length === shown.length ? nothing : html`<div class="foot">${log.length > shown.length ? html`<button class="btn quiet small" @click=${() => { this.all = true; }}>${t('admin-earlier', { count: log.length - shown.length })}</button>` : nothing}
        <reife-admin-day .office=${this.office}></reife-admin-day></div>`}</section>`;
  }

  #sentence(): TemplateResult | typeof nothing {
    const { checked } = this;
    if (checked === null) return nothing;
    const bad = checked.fault !== null || (checked.found?.faults.length ?? 0) + (checked.found?.findings.length ?? 0) > 0;
    return html`<span class="ok ${bad ? 'nothing' : ''}">${icon(bad ? 'overdue' : 'check')}${t(bad ? 'admin-verified-bad' : 'admin-verified', { count: this.office.overview?.log.length ?? 0, at: time(checked.at) })}</span>`;
  }

  #findings(): TemplateResult | typeof nothing {
    const { found = null, fault = null } = this.checked ?? {};
    const said = [...(fault === null ? [] : [fault]), ...(found?.faults ?? [])];
    if (said.length + (found?.findings.length ?? 0) === 0) return nothing;
    return html`<div class="checked"><div class="note crit" role="alert">${icon('overdue')}<ul>${said.map((one) => html`<li>${faultSentence(one)} ${faultHelp(one)}</li>`)}${found?.findings.map((one) => html`<li>${findingSentence(one)}</li>`)}</ul></div></div>`;
  }

  #entry({ n, at, action, line, seq, people, note }: AuthorEntry): TemplateResult {
    const release = (action === 'release' || action === 'rollback') && line !== null && seq !== null;
    const standing = this.office.overview?.lines.find((one) => line !== null && one.line.rules === line.rules && one.line.ring === line.ring && one.line.kind === line.kind)?.in_force;
    return html`<tr><td class="num m3">${n}</td><td class="nowrap">${stamp(at, now())}</td><td><b>${t('admin-done', { action })}</b></td><td>${line === null ? nothing : t('admin-of', { kind: line.kind, seq: seq ?? 0, ring: line.ring })}</td>
      <td>${list(people.filter((person) => person !== '').map(called))}</td><td class="note-text">${note ?? nothing}</td>
      <td class="num">${release && standing?.seq !== seq ? html`<button class="btn small" @click=${() => void this.#open(line as LineOf, seq)}>${t('admin-look')}<span class="sr"> ${t('admin-of', { kind: line.kind, seq, ring: line.ring })}</span></button>` : nothing}</td></tr>`;
  }

  #look({ line, seq, changes, file }: Looked): TemplateResult {
    const name = t('admin-of', { kind: line.kind, seq, ring: line.ring });
    return html`<div class="looked" role="group" aria-label=${name}><h3 tabindex="-1">${name}</h3>
      <p class="say">${t('admin-look-say')}</p><reife-admin-changes .changes=${changes}></reife-admin-changes>
      <label class="field"><span>${t('admin-note')}</span><input class="in" name="note" autocomplete="off" maxlength="1000"></label>
      <div class="acts"><button class="btn primary" @click=${() => void this.#restore(line, seq)}>${t('admin-restore')}</button><button class="btn" @click=${() => save(...file)}>${icon('save')}${t('admin-file-save')}</button><button class="btn" @click=${() => { this.looked = null; }}>${t('admin-cancel')}</button></div></div>`;
  }

  async #open(line: LineOf, seq: number): Promise<void> {
    const outcome = await this.office.author.ask('released', { line, seq });
    if ('fault' in outcome) return this.office.refuse(outcome.fault.message, outcome.fault.arguments);
    const [file] = outcome.files;
    if (file === undefined) return;
    this.looked = { line, seq, changes: outcome.answer, file };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.looked h3')?.focus();
  }

  async #restore(line: LineOf, to: number): Promise<void> {
    const note = this.renderRoot.querySelector<HTMLInputElement>('.looked input')?.value ?? '';
    if (await this.office.propose('rollback', { line, to, note, now: now() })) this.looked = null;
  }

  async #check(): Promise<void> {
    const at = now();
    const outcome = await this.office.author.ask('check', { now: at });
    this.checked = 'fault' in outcome ? { at, found: null, fault: outcome.fault } : { at, found: outcome.answer, fault: null };
  }
}
