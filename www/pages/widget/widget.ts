/** The card as a page for a CRM's frame. Which record, and its evidence, the page around says; what is recorded goes back to it. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Engine } from '../../engine/client.ts';
import '../../parts/card/ahead.ts';
import '../../parts/card/card.ts';
import { ReifeElement } from '../../parts/element.ts';
import { base } from '../../parts/styles.ts';
import { INTENTS, type IntentName, type Intents } from '../../reading/acting.ts';
import { areaOf, copyIn, type Area } from '../../store/copy.ts';
import { Ledger } from '../../store/ledger.ts';
import { Outbox } from '../../store/outbox.ts';
import { Pump } from '../../store/pump.ts';
import { turnsOfTabs } from '../../store/turns.ts';
import { t } from '../../texts/texts.ts';
import { beside, Governed } from '../governed/governed.ts';
import { RecordDesk } from '../record/desk.ts';
import { Around } from './around.ts';
import type { FromHost } from './protocol.ts';
import { settings, type Settings } from './settings.ts';

const NAME = 'reife-widget';

@customElement('reife-widget')
export class Widget extends ReifeElement {
  static override styles = [base, css`
    main { height: 100vh; height: 100dvh; background: var(--surface); } reife-card { height: 100%; }
    .box { margin: 16px; padding: 16px; display: grid; gap: 8px; border: 1px dashed var(--edge); border-radius: var(--r); color: var(--ink-2); }
  `];

  @state() private turn = 0;
  @state() private failure: string | null = null;
  @state() private shown = false;
  #desk: RecordDesk | null = null;
  #around: Around | null = null;

  set engine(engine: Engine) {
    void this.#begin(engine).catch((cause: unknown) => { this.failure = cause instanceof Error ? cause.message : String(cause); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of INTENTS) this.addEventListener(name, this.#take as EventListener);
  }

  override render() {
    return html`<main data-turn=${this.turn}><h1 class="sr">Reife</h1>${this.#body()}</main>`;
  }

  #body() {
    const desk = this.#desk;
    if (this.failure !== null) return this.#say('panel-engine', this.failure);
    if (desk?.trouble) return this.#say(`panel-${desk.trouble.code.replaceAll('_', '-')}`, desk.trouble.says);
    if (parent === window) return this.#say('widget-stranger', '');
    if (!this.shown) return this.#say('widget-waiting', '');
    return html`<reife-card embedded ?loading=${desk?.case === null} .given=${desk?.case ?? null}></reife-card>`;
  }

  #say(id: string, says: string) {
    return html`<div class="box" role="status"><p><b>${t(id)}</b></p><p>${t(`${id}-say`, { says })}</p></div>`;
  }

  async #begin(engine: Engine): Promise<void> {
    const governed = new Governed(engine, beside);
    void governed.start();
    const own = await settings();
    const outbox = new Outbox({
      ledger: new Ledger(NAME), copy: copyIn(secondCopy()), turns: turnsOfTabs(NAME), now: () => Date.now(), random: () => Math.random(),
      // Until the page around has spoken there is nobody who could write it.
      route: async () => (this.#around?.heard ? { deliver: this.#around.deliver } : null),
    });
    await outbox.start();
    const desk = new RecordDesk(engine, outbox, governed);
    desk.addEventListener('change', () => {
      this.turn++;
      this.#tell();
    });
    let along: Promise<() => Promise<void>> | null = null;
    desk.addEventListener('settled', () => {
      if (desk.case?.card.decidable !== true) return;
      along ??= import('./shadow.ts').then(({ follow }) => follow(engine, governed, desk));
      // A draft is never in the way of a card; what it is lacking is told in the status report.
      void along.then((look) => look()).catch(() => {});
    });
    this.#desk = desk;
    this.#around = new Around(own.hosts, (message) => void this.#hear(message, own), () => outbox.look());
    new Pump(outbox);
  }

  async #hear(message: Exclude<FromHost, { say: 'answer' }>, { draft }: Settings): Promise<void> {
    this.shown = message.say === 'show';
    if (message.say === 'clear') return this.#desk?.clear();
    const { record, person } = message;
    const lines = record.evidence.map((line) => JSON.stringify(line));
    const { ids, moments } = saidIn(record.evidence);
    await this.#desk?.show({
      scope: record.id, subject: record.contact, by: person.name, role: person.role, version: record.version ?? null, seen: ids, moments, draft,
      files: [{ name: 'record.ndjson', blob: new Blob([`${lines.join('\n')}\n`]) }],
    }, this.#desk.case?.row.contact === record.contact);
  }

  #tell(): void {
    const open = this.#desk?.case;
    const record = this.#desk?.scope;
    if (!open || record == null) return;
    const { standing, proposal, contact } = open.row;
    this.#around?.tell({
      say: 'standing', record, contact, state: standing?.state ?? null, proposal, in_question: standing?.in_question ?? false, overdue: standing?.overdue ?? false, receipt: open.card.receipt,
    });
  }

  readonly #take = (event: CustomEvent<Intents[IntentName]>): void => {
    const erased = event.type === 'reife-erase' ? this.#desk?.case?.row.contact : undefined;
    void this.#desk?.take(event.type as IntentName, event.detail);
    if (erased !== undefined) void import('./shadow.ts').then(({ forget }) => forget(erased));
  };
}

/** Ids and moments of what people recorded in the evidence. */
function saidIn(evidence: unknown): { ids: string[]; moments: string[] } {
  const [ids, moments]: [string[], string[]] = [[], []];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const { id, at } = value as { id?: unknown; at?: unknown };
    if (typeof at === 'string') moments.push(at);
    if (typeof at === 'string' && typeof id === 'string') ids.push(id);
    Object.values(value).forEach(walk);
  };
  walk(evidence);
  return { ids, moments };
}

/** In a frame of another site the browser may keep nothing; the card then says that there is no second copy. */
function secondCopy(): Area {
  try {
    return areaOf(localStorage);
  } catch (cause) {
    const none = (): Promise<never> => Promise.reject(cause as Error);
    return { all: none, set: none, remove: none };
  }
}
