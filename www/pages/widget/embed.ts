/** `<reife-card>` for own pages: the widget in a frame, as an element with properties and events. Needs nothing else of Reife. */
import { fromWidget, sent, type FromHost, type GivenPerson, type GivenRecord, type StandingTold, type ToWrite } from './protocol.ts';

/** What is to be written, and the way to say what became of it. */
export type WriteEvent = CustomEvent<ToWrite & { answer(result: Extract<FromHost, { say: 'answer' }>['result'], detail?: string): void }>;
export type StandingEvent = CustomEvent<StandingTold>;

export class EmbeddedCard extends HTMLElement {
  static readonly observedAttributes = ['src'];
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #record: GivenRecord | null = null;
  #person: GivenPerson | null = null;

  /** The record to show; null shows none. */
  set record(record: GivenRecord | null) {
    this.#record = record;
    this.#show();
  }

  get record(): GivenRecord | null {
    return this.#record;
  }

  /** Who is looking at it. */
  set person(person: GivenPerson | null) {
    this.#person = person;
    this.#show();
  }

  get person(): GivenPerson | null {
    return this.#person;
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#load();
  }

  #load(): void {
    this.#ready = false;
    const frame = this.#frame ?? document.createElement('iframe');
    frame.title = 'Reife';
    for (const [name, value] of Object.entries({ border: '0', width: '100%', height: '100%', display: 'block' })) frame.style.setProperty(name, value);
    if (this.#frame === null) (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).append(frame);
    this.#frame = frame;
    frame.src = this.#address;
  }

  get #address(): string {
    return new URL(this.getAttribute('src') ?? 'widget.html', location.href).href;
  }

  #show(): void {
    if (!this.#ready) return;
    const [record, person] = [this.#record, this.#person];
    this.#say(record === null || person === null ? { say: 'clear' } : { say: 'show', record, person });
  }

  #say(message: FromHost): void {
    this.#frame?.contentWindow?.postMessage(sent(message), new URL(this.#address).origin);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (this.#frame === null || source !== this.#frame.contentWindow || origin !== new URL(this.#address).origin) return;
    const message = fromWidget(data);
    if (message === undefined) return;
    if (message.say === 'ready') {
      this.#ready = true;
      this.#show();
    } else if (message.say === 'standing') {
      this.dispatchEvent(new CustomEvent('reife-standing', { detail: message }));
    } else {
      const answer = (result: Extract<FromHost, { say: 'answer' }>['result'], detail?: string): void =>
        this.#say({ say: 'answer', key: message.key, result, ...(detail === undefined ? {} : { detail }) });
      this.dispatchEvent(new CustomEvent('reife-write', { detail: { ...message, answer } }));
    }
  };
}

customElements.define('reife-card', EmbeddedCard);
