/** Before anything is open: a folder, a ZIP file, something new, or only a key for somebody who approves on another computer. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { Archive } from './archive.ts';
import { canChoose, choose } from './folder.ts';
import './make-key.ts';
import type { Office } from './office.ts';
import { pick } from './pick.ts';
import { panels } from './styles.ts';

@customElement('reife-admin-start')
export class Start extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, css`
    :host { max-width: 760px; margin: 0 auto; padding: clamp(16px, 6vh, 64px) 0 40px; display: grid; gap: 24px; } h2 { font: 600 28px/36px var(--font); letter-spacing: -.01em; text-wrap: balance; }
    .ways { display: grid; gap: 12px; } .way { display: grid; gap: 8px; justify-items: start; padding: 16px; } .way.main { border-color: var(--edge); } .steps { counter-reset: step; display: grid; gap: 4px; color: var(--ink-2); } .steps li { counter-increment: step; display: grid; grid-template-columns: 20px minmax(0, 1fr); } .steps li::before { content: counter(step) '.'; }
    .key { width: 100%; display: grid; gap: 12px; }
  `];

  @property({ attribute: false }) office!: Office;
  @state() private making = false;
  @state() private person = '';

  override render(): TemplateResult {
    return html`<div><h2>${t('admin-start')}</h2></div><p class="lead">${t('admin-start-say')}</p>
      <div class="ways">
        <section class="panel way main" aria-labelledby="place"><h3 id="place">${t('admin-place')}</h3>
          <p class="say">${t(canChoose() ? 'admin-place-folder-say' : 'admin-place-none-say')}</p>
          <div class="acts">${canChoose() ? html`<button class="btn primary" @click=${() => void this.#folder()}>${icon('files')}${t('admin-place-folder')}</button>` : nothing}
            <button class="btn ${canChoose() ? '' : 'primary'}" @click=${() => void this.office.open(new Archive(t('admin-place-new-name')))}>${icon('plus')}${t('admin-place-new')}</button>
            <button class="btn" @click=${() => void this.#archive()}>${t('admin-place-zip')}</button></div></section>
        <section class="panel way" aria-labelledby="steps"><h3 id="steps">${t('admin-steps')}</h3>
          <ol class="steps">${[1, 2, 3, 4, 5].map((step) => html`<li>${t(`admin-steps-${step}`)}</li>`)}</ol></section>
        <section class="panel way" aria-labelledby="key"><h3 id="key">${t('admin-only-key')}</h3><p class="say">${t('admin-only-key-say')}</p>${this.#key()}</section>
      </div>`;
  }

  #key(): TemplateResult {
    if (!this.making) return html`<button class="btn" @click=${() => { this.making = true; }}>${t('admin-only-key-go')}</button>`;
    return html`<div class="key"><label class="field"><span>${t('admin-only-key-person')}</span><input class="in" autocomplete="off" placeholder="m2" @input=${(event: Event) => { this.person = (event.target as HTMLInputElement).value.trim(); }}></label>
      <reife-admin-make-key .author=${this.office.author} .name=${/^[\w-]{1,32}$/.test(this.person) ? this.person : 'key'}></reife-admin-make-key></div>`;
  }

  async #folder(): Promise<void> {
    const place = await choose();
    if (place !== null) await this.office.open(place);
  }

  async #archive(): Promise<void> {
    const chosen = await pick('.zip');
    if (chosen === null) return;
    try {
      await this.office.open(Archive.open(chosen.name, chosen.bytes));
    } catch {
      this.office.refuse('admin-zip-unreadable', { file: chosen.name });
    }
  }
}
