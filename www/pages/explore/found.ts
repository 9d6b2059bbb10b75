/** What was found in files, before any of it is used: each file, what became of it, what is missing and how to go on. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Opened } from '../../engine/protocol.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { hindrance, worthShowing } from '../../reading/found.ts';
import { number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import './found-file.ts';
import './found-guess.ts';
import './found-templates.ts';
import type { FoundHost } from './found-host.ts';

@customElement('reife-found')
export class Found extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .in-the-middle { max-width: 860px; margin: 0 auto; padding: 24px 16px 40px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
    .title { font: 600 20px/28px var(--font); outline: none; } .note h3 { font: 600 15px/20px var(--font); } .note.attn h3 { color: var(--attn); } .note.crit h3 { color: var(--crit); } .note.good { background: var(--accent-soft); } .note.good > .i { color: var(--accent-strong); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  `];

  @property({ attribute: false }) explore!: FoundHost;
  @property({ type: Number }) turn = 0;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  override render() {
    const { found } = this.explore;
    if (found === null) return nothing;
    const { guess } = found;
    return html`<div class="in-the-middle">
      <div><h2 class="title" tabindex="-1">${t('found')}</h2><p class="m2">${t('found-say')}</p></div>
      ${this.#next(found)}
      ${guess === null ? nothing : html`<reife-found-guess .guess=${guess} .rules=${found.rules?.view}></reife-found-guess>`}
      ${worthShowing(found).map((file) => html`<reife-found-file .file=${file} .found=${found} .explore=${this.explore}></reife-found-file>`)}
    </div>`;
  }

  #next(found: Opened): TemplateResult {
    const hinders = hindrance(found);
    const view = found.rules?.view;
    const kind = hinders === null ? 'good' : hinders === 'refused' ? 'crit' : 'attn';
    const id = hinders === null ? (this.explore.counted === 'lines' ? 'found-ready-lines' : 'found-ready') : hinders === 'refused' ? 'refused' : hinders === 'nobody' ? 'found-nobody' : `missing-${hinders}`;
    const named = { count: found.contacts, contacts: number(found.contacts), rules: view ? nameOf({ id: view.id, label: view.label }, view.id) : '', replaces: this.explore.rules === null ? 'no' : 'yes' };
    const guessed = hinders === 'mapping' && (found.guess?.mapping ?? '') !== '';
    return html`<div class="note ${kind}" role="status">${icon(hinders === null ? 'check' : 'overdue')}<div><h3>${t(id, named)}</h3><p>${t(guessed ? 'missing-mapping-guess' : `${id}-say`, named)}</p>
      <div class="acts">${hinders === null ? html`<button class="btn primary" @click=${() => this.tell('reife-use')}>${t('found-use')}</button>` : nothing}
        <button class="btn" @click=${() => this.tell('reife-open')}>${t('found-add')}</button>
        <button class="btn quiet" @click=${() => this.tell('reife-cancel')}>${t(this.explore.rules === null ? 'cancel' : 'found-cancel')}</button></div>${hinders === 'rules' ? html`<reife-found-templates></reife-found-templates>` : nothing}</div></div>`;
  }
}
