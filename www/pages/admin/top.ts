/** The head of the page: the place, saving it where the browser does not, language and appearance. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import '../explore/dress.ts';
import { Archive } from './archive.ts';
import type { Office } from './office.ts';
import { save } from '../../parts/save.ts';

@customElement('reife-admin-top')
export class Top extends ReifeElement {
  static override styles = [base, controls, css`
    header { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 16px; background: var(--surface); border-bottom: 1px solid var(--line); }
    h1 { display: inline-flex; gap: 6px; align-items: center; font: 600 15px/20px var(--font); margin: 0; } h1 .i { width: 16px; height: 16px; color: var(--accent); } h1 a { display: inline-flex; gap: 6px; align-items: center; color: inherit; text-decoration: none; } h1 > span { color: var(--ink-2); font-weight: 400; }
    .place { display: inline-flex; gap: 6px; align-items: center; color: var(--ink-2); } .grow { flex: 1 1 0; }
    @media (max-width: 700px) { .word { display: none; } header { padding: 8px 12px; gap: 8px; } }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;

  override render(): TemplateResult {
    const { place, unsaved } = this.office;
    return html`<header><h1><a href="./index.html" aria-label=${t('home')}>${icon('reife')}Reife</a><span>${t('admin-title')}</span></h1>
      ${place === null ? nothing : html`<span class="place">${icon('files')}<span>${place.name}</span></span>
        ${place instanceof Archive ? html`<button class="btn ${unsaved ? 'primary' : ''}" @click=${() => this.#save(place)}>${icon('save')}${t(unsaved ? 'admin-save-zip' : 'admin-save-zip-again')}</button>` : html`<button class="btn quiet" aria-label=${t('admin-again')} title=${t('admin-again')} @click=${() => void this.office.again()}>${icon('again')}<span class="word">${t('admin-again')}</span></button>`}
        <button class="btn quiet" @click=${() => this.office.close()}>${t('admin-leave')}</button>`}
      <span class="grow"></span>
      <reife-dress></reife-dress></header>`;
  }

  #save(place: Archive): void {
    save(place.name.endsWith('.zip') ? place.name : `${place.name}.zip`, place.save());
    this.office.saved();
  }
}
