/** The base of every element: its texts follow the page's language. */
import { LitElement } from 'lit';
import type { IntentName, Intents } from '../reading/acting.ts';
import { current } from '../texts/language.ts';

export class ReifeElement extends LitElement {
  readonly #again = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    current.addEventListener('change', this.#again);
  }

  override disconnectedCallback(): void {
    current.removeEventListener('change', this.#again);
    super.disconnectedCallback();
  }

  /** Tells those outside; crosses shadow roots. */
  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Asks the host for something. */
  protected intend<N extends IntentName>(name: N, detail: Intents[N]): void {
    this.tell(name, detail);
  }
}
