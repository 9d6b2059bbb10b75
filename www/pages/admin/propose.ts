/** A file proposed for a ring: one of one's own, or a rule file to start from. Its problems are said before anything is made of it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Kind } from '../../engine/author/protocol.ts';
import type { Diagnostic } from '../../engine/author/shapes.ts';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import '../../parts/when.ts';
import type { When } from '../../parts/when.ts';
import { t } from '../../texts/texts.ts';
import { place, said } from '../explore/report.ts';
import { now, type Office } from './office.ts';
import { save } from '../../parts/save.ts';
import { pick } from './pick.ts';
import { panels } from './styles.ts';

/** Rule files to start from, as the command line writes them; fetched when one is chosen. */
const TEMPLATES = import.meta.glob<string>('../../../src/templates/*/rules.reife.json', { query: '?url&no-inline', import: 'default', eager: true });
const TEMPLATE_NAMES = ['checklist', 'b2b-services', 'software', 'machinery'] as const;
const PROBLEMS_MAX = 8;

@customElement('reife-admin-propose')
export class Propose extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, css`
    form { display: grid; gap: 16px; padding: 0 16px 16px; } .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); gap: 12px; } .begin { display: grid; gap: 4px; } .templates { display: flex; flex-wrap: wrap; gap: 8px; } .has { display: inline-flex; gap: 8px; align-items: center; font-weight: 600; } .has .i { color: var(--accent); }
    li { padding: 4px 0; } li small { display: block; font: var(--t-xs); color: var(--ink-3); }
  `];

  @property({ attribute: false }) office!: Office;
  @state() private file: { name: string; bytes: Uint8Array } | null = null;
  @state() private kind: Kind = 'rules';
  @state() private problems: Diagnostic[] = [];
  @query('input[name=ring]') private ring!: HTMLInputElement;
  @query('input[name=rules]') private rules!: HTMLInputElement;
  @query('input[name=note]') private note!: HTMLInputElement;
  @query('reife-when') private until!: When;

  override render(): TemplateResult {
    const errors = this.problems.filter(({ severity }) => severity === 'error');
    const lines = this.office.overview?.lines ?? [];
    const ring = lines[0]?.line.ring ?? 'stable';
    return html`<section class="panel" aria-labelledby="propose"><div class="head"><h2 id="propose" tabindex="-1">${t('admin-propose')}</h2></div>
      <form @submit=${(event: Event) => { event.preventDefault(); void this.#propose(); }}>
        ${lines.length === 0 ? html`<p class="say">${t('admin-propose-first')}</p>` : html`<reife-choice .label=${t('admin-kind')} .value=${this.kind} .options=${(['rules', 'mapping', 'people'] as const).map((value) => ({ value, label: t(`admin-kind-${value}`) }))} @reife-choice=${({ detail }: CustomEvent<Kind>) => void this.#as(detail)}></reife-choice>`}
        <div class="acts"><button type="button" class="btn" @click=${() => void this.#choose()}>${icon('files')}${t('admin-file-choose')}</button>
          ${this.file === null ? nothing : html`<span class="has">${icon('check')}${this.file.name}</span><button type="button" class="btn quiet small" @click=${() => this.file === null ? undefined : save(this.file.name, this.file.bytes)}>${t('admin-file-save')}</button>`}</div>
        ${this.kind === 'rules' ? html`<div class="begin"><p class="hint">${t('admin-templates')}</p><div class="templates">${TEMPLATE_NAMES.map((name) => html`<button type="button" class="btn small" @click=${() => void this.#template(name)}>${t(`admin-template-${name}`)}</button>`)}</div></div>` : nothing}
        ${this.problems.length === 0 ? nothing : html`<div class="note ${errors.length > 0 ? 'crit' : ''}" role="alert">${icon(errors.length > 0 ? 'overdue' : 'info')}<div><p>${t(errors.length > 0 ? 'admin-file-errors' : 'admin-file-warnings', { count: errors.length > 0 ? errors.length : this.problems.length })}</p>
          <ul>${(errors.length > 0 ? errors : this.problems).slice(0, PROBLEMS_MAX).map((problem) => html`<li>${said(problem)}<small>${place(problem)}</small></li>`)}</ul></div></div>`}
        <div class="two"><label class="field"><span>${t('admin-ring')}</span><input class="in" name="ring" autocomplete="off" spellcheck="false" .value=${ring}></label>
          <label class="field"><span>${t('admin-rules-name')}</span><input class="in" name="rules" autocomplete="off" spellcheck="false" .value=${lines[0]?.line.rules ?? 'main'}></label>
          <reife-when .label=${t('admin-until')}></reife-when></div>
        <label class="field"><span>${t('admin-note')}</span><input class="in" name="note" autocomplete="off" maxlength="1000"></label>
        <div class="acts"><button class="btn primary" aria-disabled=${this.file === null || errors.length > 0}>${t('admin-propose-go')}</button><button type="button" class="btn" @click=${() => this.tell('reife-done')}>${t('admin-cancel')}</button><span class="hint">${t('admin-propose-say')}</span></div></form></section>`;
  }

  async #choose(): Promise<void> {
    const chosen = await pick('.json');
    if (chosen !== null) await this.#take(chosen);
  }

  async #template(name: string): Promise<void> {
    const address = Object.entries(TEMPLATES).find(([path]) => path.includes(`/${name}/`))?.[1];
    if (address === undefined) return;
    const response = await fetch(new URL(address, location.href));
    await this.#take({ name: `${name}.reife.json`, bytes: new Uint8Array(await response.arrayBuffer()) });
  }

  async #as(kind: Kind): Promise<void> {
    this.kind = kind;
    if (this.file !== null) await this.#take(this.file);
  }

  async #take(file: { name: string; bytes: Uint8Array }): Promise<void> {
    this.file = file;
    this.problems = await this.office.author.ask('problems', { kind: this.kind, bytes: file.bytes });
  }

  async #propose(): Promise<void> {
    if (this.file === null || this.problems.some(({ severity }) => severity === 'error') || !this.until.complete()) return;
    const line = { rules: this.rules.value.trim(), ring: this.ring.value.trim(), kind: this.kind };
    const validUntil = this.until.value === '' ? null : `${this.until.value}T00:00:00Z`;
    if (await this.office.propose('propose', { line, bytes: this.file.bytes, note: this.note.value, validUntil, now: now() })) this.tell('reife-done');
  }
}
