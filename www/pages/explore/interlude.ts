/** Between what is open and what comes: loading, or something broken. Says what to do next. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { bytes } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import type { Explore } from './state.ts';

@customElement('reife-interlude')
export class Interlude extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .in-the-middle { max-width: 720px; margin: 0 auto; padding: 24px 16px; display: grid; gap: 16px; } .box { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); }
    progress { width: 100%; height: 8px; accent-color: var(--data); } .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; } .pad { padding: 16px; display: grid; gap: 8px; }
  `];

  @property({ attribute: false }) explore!: Explore;
  @property({ type: Number }) turn = 0;

  override render() {
    return html`<div class="in-the-middle">${this.explore.stage === 'loading' ? this.#loading() : this.#failed()}</div>`;
  }

  #loading(): TemplateResult {
    const { progress } = this.explore;
    const whole = progress?.phase === 'workbook';
    return html`<div class="box pad"><p id="loading"><b>${progress ? t(whole ? 'reading-workbook' : 'reading-file', { file: progress.file }) : t('loading')}</b></p>
      <progress aria-labelledby="loading" max=${whole ? 1 : progress?.total ?? 1} value=${whole ? nothing : progress?.done ?? nothing}></progress>
      ${progress ? html`<p class="xs m3">${whole ? t('reading-workbook-say', { size: bytes(progress.total) }) : t('read-of', { done: bytes(progress.done), total: bytes(progress.total) })}</p>` : nothing}
      <div class="acts"><button class="btn" @click=${() => this.tell('reife-cancel')}>${t('cancel')}</button></div></div>`;
  }

  #failed(): TemplateResult {
    const { failure, rules } = this.explore;
    return html`<div class="note crit" role="alert">${icon('overdue')}<div><h2>${t('failed')}</h2><p>${t('failed-say')}</p>${failure ? html`<p class="mono">${failure}</p>` : nothing}
      <div class="acts"><button class="btn" @click=${() => this.tell('reife-open')}>${t('choose-files')}</button>
        ${rules === null ? nothing : html`<button class="btn quiet" @click=${() => this.tell('reife-cancel')}>${t('found-cancel')}</button>`}
        <button class="btn quiet" @click=${() => this.tell('reife-home')}>${t('to-start')}</button></div></div></div>`;
  }
}
