/** One contact's card and nothing around it. The address says whose, and what the host knows: `contact`, `rules`, `offline`,
 *  `receipt`, `as`. Without `rules` they are those in force; with it a state is shown as a sample. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Engine } from '../../engine/client.ts';
import type { ContactRow } from '../../engine/interface.ts';
import '../../parts/card/ahead.ts';
import '../../parts/card/card.ts';
import { ReifeElement } from '../../parts/element.ts';
import { base } from '../../parts/styles.ts';
import { INTENTS, type IntentName, type Intents, type RulesShown } from '../../reading/acting.ts';
import type { Case } from '../../reading/case.ts';
import { releaseOf } from '../../reading/governed.ts';
import { Rulebook } from '../../reading/rulebook.ts';
import { EXAMPLES, fetchExample } from '../explore/examples.ts';
import { beside, Governed } from '../governed/governed.ts';
import { Trial } from '../trial/trial.ts';
import { shown } from './shown.ts';
import '../../texts/pages.ts';

const SCOPE = 'alone';

@customElement('reife-alone')
export class Alone extends ReifeElement {
  static override styles = [base, css`
    main { height: 100vh; height: 100dvh; } reife-card { height: 100%; }
  `];

  @state() private given: Case | null = null;
  @state() private loading = true;
  #engine!: Engine;
  #governed!: Governed;
  #release: string | null = null;
  #isSample = false;
  #trial!: Trial;
  #rules!: Rulebook;
  #rows: ContactRow[] = [];
  #asOf = '';
  /** One change after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  set engine(engine: Engine) {
    this.#engine = engine;
    this.#governed = new Governed(engine, beside);
    void this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of INTENTS) this.addEventListener(name, this.#take as EventListener);
  }

  override render() {
    return html`<main><h1 class="sr">Reife</h1><reife-card embedded .given=${this.given} ?loading=${this.loading}></reife-card></main>`;
  }

  async #begin(): Promise<void> {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.has('loading')) return;
    const sample = asked.get('rules');
    this.#isSample = sample !== null;
    if (sample === null) await this.#governed.start();
    if (!(await this.#open())) return;
    const receipt = asked.get('receipt');
    const rules = sample === null ? this.#rulesShown : shown(sample);
    this.#trial = await Trial.open(this.#engine, SCOPE, asked.get('as') === 'marketing' ? 'marketing' : 'sales',
      { rules, online: !asked.has('offline'), otherReceipt: receipt === null ? undefined : { by: receipt } });
    this.#trial.at(this.#asOf);
    const contact = asked.get('contact');
    this.#trial.addEventListener('change', () => { this.#turn = this.#turn.then(() => this.#show(contact)); });
    this.#governed.addEventListener('change', () => { this.#turn = this.#turn.then(() => this.#governedAnew(contact)); });
    await this.#show(contact, true);
    this.loading = false;
    // Something may have been heard of while all this was opened.
    this.#turn = this.#turn.then(() => this.#governedAnew(contact));
  }

  /** Loads the contacts: against the rules in force, or as a preview by the example's own. */
  async #open(): Promise<boolean> {
    const [example] = EXAMPLES;
    if (example === undefined) return false;
    this.#release = releaseOf(this.#governed.view);
    const inForce = this.#release !== null;
    const opened = await this.#engine.open(await fetchExample(example, new AbortController().signal, inForce), { inForce });
    if (!opened.rules?.view) return false;
    this.#rules = new Rulebook(opened.rules.view);
    this.#asOf = example.asOf ?? opened.latest ?? '';
    return true;
  }

  get #rulesShown(): RulesShown {
    return this.#governed.shown ?? { state: 'draft' };
  }

  /** Another release is in force, or it stands otherwise than before. */
  async #governedAnew(contact: string | null): Promise<void> {
    if (this.#isSample) return;
    const release = releaseOf(this.#governed.view);
    const isOther = release !== null && release !== this.#release;
    if (isOther && !(await this.#open())) return;
    this.#trial.around = { ...this.#trial.around, rules: this.#rulesShown };
    await this.#show(contact, isOther);
  }

  async #show(contact: string | null, fresh = false): Promise<void> {
    this.#rows = await this.#engine.list(this.#asOf);
    const places = new Map(this.#rows.map((row) => [row.contact, row.index]));
    if (await this.#trial.journal.amend((id) => places.get(id), fresh)) this.#rows = await this.#engine.list(this.#asOf);
    const row = this.#rows.find((one) => one.contact === contact);
    if (row === undefined) return;
    const card = await this.#engine.card(row.index, this.#asOf, { role: this.#trial.role });
    const account = row.account === null ? [row] : this.#rows.filter((other) => other.account === row.account);
    const journal = !fresh && this.given?.row.index === row.index ? this.given.journal : undefined;
    this.given = { rules: this.#rules, row, card, account, course: null, journal, acting: this.#trial.acting(row.contact) };
  }

  async #verify(index: number): Promise<void> {
    const journal = await this.#engine.journal(index);
    if (this.given?.row.index === index) this.given = { ...this.given, journal };
  }

  readonly #take = (event: CustomEvent<Intents[IntentName]>): void => {
    if (this.#governed.take(event.type as IntentName) || this.given === null) return;
    const { index, contact } = this.given.row;
    if (event.type === 'reife-verify') return void this.#verify(index);
    void this.#trial.take(event.type as IntentName, event.detail, { index, contact });
  };
}
