/** Copies a text, and says that it did. */
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../texts/texts.ts';
import { ReifeElement } from './element.ts';
import { base, controls } from './styles.ts';

@customElement('reife-copy')
export class Copy extends ReifeElement {
  static override styles = [base, controls, css`:host { display: inline-block; } .btn { padding-inline: 6px; }`];

  @property() text = '';
  @state() private done = false;

  override render() {
    return html`<button class="btn quiet small" @click=${this.#copy}>${t(this.done ? 'copied' : 'copy')}</button><span class="sr" role="status">${this.done ? t('copied') : ''}</span>`;
  }

  readonly #copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.text);
    this.done = true;
    setTimeout(() => { this.done = false; }, 2000);
  };
}
