/** Files dropped anywhere on the page, or chosen with the button. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NamedBlob } from '../../engine/bytes.ts';

export class Drop implements ReactiveController {
  over = false;
  #depth = 0;
  readonly #host: ReactiveControllerHost;
  readonly #taken: (files: NamedBlob[]) => void;

  constructor(host: ReactiveControllerHost, taken: (files: NamedBlob[]) => void) {
    this.#host = host;
    this.#taken = taken;
    host.addController(this);
  }

  hostConnected(): void {
    for (const [name, listener] of this.#listeners) document.addEventListener(name, listener);
  }

  hostDisconnected(): void {
    for (const [name, listener] of this.#listeners) document.removeEventListener(name, listener);
  }

  choose(): void {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    input.addEventListener('change', () => this.#taken(named(input.files)));
    input.click();
  }

  readonly #enter = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    this.#depth++;
    this.#show(true);
  };
  readonly #leave = (): void => {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#show(false);
  };
  readonly #hover = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  readonly #drop = (event: DragEvent): void => {
    this.#depth = 0;
    this.#show(false);
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.#taken(named(event.dataTransfer.files));
  };
  readonly #listeners: [string, EventListener][] = [
    ['dragenter', this.#enter as EventListener], ['dragleave', this.#leave], ['dragover', this.#hover as EventListener], ['drop', this.#drop as EventListener],
  ];

  #show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}

const named = (files: FileList | null): NamedBlob[] => [...(files ?? [])].map((blob) => ({ name: blob.name, blob }));
