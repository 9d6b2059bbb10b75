/** The page for those who look after rules: first what waits for a signature, then what is in force, then what happened. Works without a server. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Author } from '../../engine/author/client.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import './drafts.ts';
import './fleet.ts';
import './founders.ts';
import './hand-out.ts';
import './history.ts';
import './in-force.ts';
import { Office } from './office.ts';
import './people.ts';
import './proposal.ts';
import type { Propose } from './propose.ts';
import './propose.ts';
import { pick } from './pick.ts';
import './start.ts';
import './steps.ts';
import { panels } from './styles.ts';
import './top.ts';
import { faultHelp, faultSentence, saidSentence } from './words.ts';

@customElement('reife-admin')
export class AdminPage extends ReifeElement {
  static override styles = [base, controls, notes, panels, css`
    main { max-width: 1152px; margin: 0 auto; padding: 16px 16px 48px; display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); } .sentence { font: 400 20px/28px var(--font); text-wrap: pretty; } .lead-in { display: flex; flex-wrap: wrap; gap: 8px 16px; justify-content: space-between; align-items: center; } .said.quiet { position: absolute; }
    @media (max-width: 480px) { main { padding: 12px 8px 32px; } }
  `];

  @state() private turn = 0;
  @state() private proposing = false;
  #office: Office | null = null;

  set author(author: Author) {
    const office = new Office(author);
    office.addEventListener('change', () => { this.turn++; });
    this.#office = office;
    this.turn++;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#leaving);
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeunload', this.#leaving);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const office = this.#office;
    if (office === null) return nothing;
    return html`<reife-admin-top .office=${office} .turn=${this.turn}></reife-admin-top>
      <main aria-busy=${office.busy}>${office.place === null ? html`${this.#said(office)}<reife-admin-start .office=${office}></reife-admin-start>` : this.#open(office)}</main>`;
  }

  #open(office: Office): TemplateResult {
    const { overview, proposals, unreadable } = office;
    const empty = overview === null && unreadable === null;
    const first = empty && proposals.length === 0;
    const proposing = this.proposing || (overview !== null && overview.lines.length === 0 && proposals.length === 0);
    return html`<div class="lead-in"><p class="sentence">${this.#sentence(office)}</p>
        <div class="acts"><button class="btn" @click=${() => void this.#take()}>${icon('files')}${t('admin-take')}</button>
          ${overview === null || proposing ? nothing : html`<button class="btn" @click=${() => this.#propose()}>${icon('plus')}${t('admin-propose')}</button>`}</div></div>
      <reife-admin-steps .office=${office} .turn=${this.turn}></reife-admin-steps>
      ${this.#said(office)}
      ${unreadable === null ? nothing : html`<div class="note crit" role="alert">${icon('overdue')}<div><p>${t('admin-unreadable')}</p><p>${faultSentence(unreadable)} ${faultHelp(unreadable)}</p></div></div>`}
      ${first ? html`<reife-admin-founders .office=${office}></reife-admin-founders>` : nothing}
      ${proposing ? html`<reife-admin-propose .office=${office} @reife-done=${() => { this.proposing = false; }}></reife-admin-propose>` : nothing}
      ${proposals.map((open) => html`<reife-admin-proposal .office=${office} .open=${open} .turn=${this.turn}></reife-admin-proposal>`)}
      <reife-admin-in-force .office=${office} .turn=${this.turn}></reife-admin-in-force>
      <reife-admin-people .office=${office} .turn=${this.turn}></reife-admin-people>
      <reife-admin-history .office=${office} .turn=${this.turn}></reife-admin-history>
      ${overview !== null && overview.lines.length > 0 ? html`<reife-admin-drafts .office=${office} .turn=${this.turn}></reife-admin-drafts><reife-admin-hand-out .office=${office} .turn=${this.turn}></reife-admin-hand-out><reife-admin-fleet .office=${office}></reife-admin-fleet>` : nothing}`;
  }

  #sentence({ overview, proposals }: Office): string {
    if (overview === null) return t(proposals.length === 0 ? 'admin-sentence-new' : 'admin-sentence-founding');
    const rules = overview.lines.filter(({ line, in_force: release }) => line.kind === 'rules' && release !== null);
    const stands = rules.length === 0 ? t('admin-sentence-none') : rules.map(({ line, in_force: release }) => t('admin-sentence-in-force', { ring: line.ring, seq: release?.seq ?? 0 })).join(' ');
    const waits = proposals.filter(({ look }) => look !== null);
    const roles = new Set(waits.flatMap(({ look }) => look?.signatures.filter(({ lacking }) => lacking > 0).map(({ role }) => role) ?? []));
    const whom = waits.length !== 1 ? 'some' : roles.size === 0 ? 'publisher' : roles.size === 1 && roles.has('sales') ? 'sales' : roles.size === 1 && roles.has('marketing') ? 'marketing' : 'both';
    return waits.length === 0 ? stands : `${stands} ${t('admin-sentence-waits', { count: waits.length, whom })}`;
  }

  #said(office: Office): TemplateResult {
    const said = office.said === null ? null : saidSentence(office.said);
    return html`<div class="said ${said === null ? 'quiet' : ''}" role=${said?.bad === true ? 'alert' : 'status'}>${said === null ? nothing : html`<div class="note ${said.bad ? 'crit' : 'good'}">${icon(said.bad ? 'overdue' : 'check')}<div><p>${said.text}</p>${said.help === '' ? nothing : html`<p>${said.help}</p>`}</div></div>`}</div>`;
  }

  #propose(): void {
    this.proposing = true;
    void this.updateComplete.then(async () => {
      const form = this.renderRoot.querySelector<Propose>('reife-admin-propose');
      await form?.updateComplete;
      form?.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  /** A proposal from another computer. */
  async #take(): Promise<void> {
    const chosen = await pick('.json');
    if (chosen !== null) await this.#office?.take(chosen.name, chosen.bytes);
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#office?.unsaved === true) event.preventDefault();
  };
}
