/** One contact's card and nothing around it. The address says whose, and what the host knows: `contact`, `rules`, `offline`,
 *  `receipt`, `as`. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Engine } from '../../engine/client.ts';
import type { ContactRow } from '../../engine/interface.ts';
import '../../parts/card/card.ts';
import { ReifeElement } from '../../parts/element.ts';
import { base } from '../../parts/styles.ts';
import { INTENTS, type IntentName, type Intents, type RulesShown } from '../../reading/acting.ts';
import type { Case } from '../../reading/case.ts';
import { Rulebook } from '../../reading/rulebook.ts';
import { EXAMPLES, fetchExample } from '../explore/examples.ts';
import { Trial } from '../trial/trial.ts';
import { shown } from './shown.ts';

const SCOPE = 'alone';

@customElement('reife-alone')
export class Alone extends ReifeElement {
  static override styles = [base, css`
    main { height: 100vh; height: 100dvh; } reife-card { height: 100%; }
  `];

  @state() private given: Case | null = null;
  @state() private loading = true;
  #engine!: Engine;
  #trial!: Trial;
  #rules!: Rulebook;
  #rows: ContactRow[] = [];
  #asOf = '';
  /** One change after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  set engine(engine: Engine) {
    this.#engine = engine;
    void this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of INTENTS) this.addEventListener(name, this.#take as EventListener);
  }

  override render() {
    return html`<main><h1 class="sr">Reife</h1><reife-card .given=${this.given} ?loading=${this.loading}></reife-card></main>`;
  }

  async #begin(): Promise<void> {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.has('loading')) return;
    const [example] = EXAMPLES;
    if (example === undefined) return;
    const opened = await this.#engine.open(await fetchExample(example, new AbortController().signal));
    if (!opened.rules?.view) return;
    this.#rules = new Rulebook(opened.rules.view);
    this.#asOf = example.asOf ?? opened.latest ?? '';
    const receipt = asked.get('receipt');
    const rules: RulesShown = shown(asked.get('rules') ?? 'draft');
    this.#trial = await Trial.open(this.#engine, SCOPE, asked.get('as') === 'marketing' ? 'marketing' : 'sales',
      { rules, online: !asked.has('offline'), otherReceipt: receipt === null ? undefined : { by: receipt } });
    this.#trial.at(this.#asOf);
    this.#trial.addEventListener('change', () => { this.#turn = this.#turn.then(() => this.#show(asked.get('contact'))); });
    await this.#show(asked.get('contact'), true);
    this.loading = false;
  }

  async #show(contact: string | null, fresh = false): Promise<void> {
    this.#rows = await this.#engine.list(this.#asOf);
    const places = new Map(this.#rows.map((row) => [row.contact, row.index]));
    if (await this.#trial.journal.amend((id) => places.get(id), fresh)) this.#rows = await this.#engine.list(this.#asOf);
    const row = this.#rows.find((one) => one.contact === contact);
    if (row === undefined) return;
    const card = await this.#engine.card(row.index, this.#asOf, { role: this.#trial.role });
    const account = row.account === null ? [row] : this.#rows.filter((other) => other.account === row.account);
    this.given = { rules: this.#rules, row, card, account, course: null, acting: this.#trial.acting(row.contact) };
  }

  readonly #take = (event: CustomEvent<Intents[IntentName]>): void => {
    if (this.given === null) return;
    const { index, contact } = this.given.row;
    void this.#trial.take(event.type as IntentName, event.detail, { index, contact });
  };
}
