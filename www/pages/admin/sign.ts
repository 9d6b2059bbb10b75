/** A key file and its passphrase, for one act; of an exchange two of them. All go to the worker and nowhere else; here nothing of them stays. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import type { KeyFile } from '../../engine/author/protocol.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { pick } from './pick.ts';

type Chosen = { name: string; bytes: Uint8Array } | null;
type Lacks = 'admin-lacks-file' | 'admin-lacks-passphrase' | null;

@customElement('reife-admin-sign')
export class Sign extends ReifeElement {
  static override styles = [base, controls, forms, css`
    form { display: grid; gap: 8px; } .btn { width: 100%; } .file { justify-content: flex-start; } .lacks { color: var(--crit); font: var(--t-xs); } fieldset { display: grid; gap: 8px; border: 0; padding: 0; margin: 0; } legend { font: var(--t-xs); color: var(--ink-2); padding: 0 0 4px; }
  `];

  /** What the button says. */
  @property() action = '';
  @property({ type: Boolean }) busy = false;
  /** A publisher's key is exchanged: the one until now may sign, too. */
  @property({ type: Boolean }) exchange = false;
  @state() private files: Chosen[] = [null, null];
  @state() private lacks: Lacks[] = [null, null];
  @queryAll('input') private passphrases!: NodeListOf<HTMLInputElement>;

  /** Forgets the files that were chosen. */
  clear(): void {
    this.files = [null, null];
  }

  override render() {
    return html`<form @submit=${(event: Event) => { event.preventDefault(); this.#sign(); }}>
      ${this.exchange ? html`<fieldset><legend>${t('admin-key-then')}</legend>${this.#key(0)}</fieldset><fieldset><legend>${t('admin-key-until-now')}</legend>${this.#key(1)}</fieldset>` : this.#key(0)}
      <button class="btn primary" ?disabled=${this.busy}>${this.busy ? t('admin-signing') : this.action}</button>
      <p class="hint">${t('admin-key-stays')}</p></form>`;
  }

  #key(at: number): TemplateResult {
    const [file, lacks] = [this.files[at] ?? null, this.lacks[at] ?? null];
    return html`<button type="button" class="btn file" @click=${() => void this.#choose(at)}>${icon('files')}<span>${file === null ? t('admin-key-choose') : file.name}</span></button>
      <label class="field"><span>${t('admin-passphrase')}</span><input class="in" type="password" autocomplete="off" spellcheck="false"></label>
      ${lacks === null ? nothing : html`<p class="lacks" role="alert">${t(lacks)}</p>`}`;
  }

  async #choose(at: number): Promise<void> {
    const chosen = (await pick('.pem')) ?? this.files[at] ?? null;
    this.files = this.files.map((file, place) => (place === at ? chosen : file));
    this.lacks = [null, null];
    await this.updateComplete;
    if (chosen !== null) this.passphrases[at]?.focus();
  }

  #sign(): void {
    const words = [...this.passphrases].map(({ value }) => value);
    // The second key is left out where it was stolen; half a key is none.
    const wanted = this.files.map((file, at) => at === 0 || (this.exchange && (file !== null || (words[at] ?? '') !== '')));
    this.lacks = wanted.map((is, at) => (!is ? null : this.files[at] === null ? 'admin-lacks-file' : words[at] === '' ? 'admin-lacks-passphrase' : null));
    if (this.lacks.some((one) => one !== null)) return;
    // The buffers move to the worker, so a second attempt needs a copy of the file, which is encrypted.
    const keys = this.files.flatMap((file, at): KeyFile[] => (file !== null && wanted[at] === true ? [{ file: file.name, pem: file.bytes.slice(), passphrase: new TextEncoder().encode(words[at]) }] : []));
    for (const input of this.passphrases) input.value = '';
    this.tell('reife-key', keys[0]);
    this.tell('reife-keys', keys);
  }
}
