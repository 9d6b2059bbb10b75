/** A key file and its passphrase, for one act. Both go to the worker and nowhere else; here nothing of them stays. */
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KeyFile } from '../../engine/author/protocol.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { pick } from './pick.ts';

@customElement('reife-admin-sign')
export class Sign extends ReifeElement {
  static override styles = [base, controls, forms, css`
    form { display: grid; gap: 8px; } .btn { width: 100%; } .file { justify-content: flex-start; } .lacks { color: var(--crit); font: var(--t-xs); }
  `];

  /** What the button says. */
  @property() action = '';
  @property({ type: Boolean }) busy = false;
  @state() private file: { name: string; bytes: Uint8Array } | null = null;
  @state() private lacks: 'admin-lacks-file' | 'admin-lacks-passphrase' | null = null;
  @query('input') private passphrase!: HTMLInputElement;

  /** Forgets the file that was chosen. */
  clear(): void {
    this.file = null;
  }

  override render() {
    return html`<form @submit=${(event: Event) => { event.preventDefault(); this.#sign(); }}>
      <button type="button" class="btn file" @click=${() => void this.#choose()}>${icon('files')}<span>${this.file === null ? t('admin-key-choose') : this.file.name}</span></button>
      <label class="field"><span>${t('admin-passphrase')}</span><input class="in" type="password" autocomplete="off" spellcheck="false"></label>
      ${this.lacks === null ? nothing : html`<p class="lacks" role="alert">${t(this.lacks)}</p>`}
      <button class="btn primary" ?disabled=${this.busy}>${this.busy ? t('admin-signing') : this.action}</button>
      <p class="hint">${t('admin-key-stays')}</p></form>`;
  }

  async #choose(): Promise<void> {
    this.file = (await pick('.pem')) ?? this.file;
    this.lacks = null;
    await this.updateComplete;
    if (this.file !== null) this.passphrase.focus();
  }

  #sign(): void {
    const { file, passphrase } = this;
    this.lacks = file === null ? 'admin-lacks-file' : passphrase.value === '' ? 'admin-lacks-passphrase' : null;
    if (this.lacks !== null || file === null) return;
    // The buffers move to the worker, so a second attempt needs a copy of the file, which is encrypted.
    const key: KeyFile = { file: file.name, pem: file.bytes.slice(), passphrase: new TextEncoder().encode(passphrase.value) };
    passphrase.value = '';
    this.tell('reife-key', key);
  }
}
