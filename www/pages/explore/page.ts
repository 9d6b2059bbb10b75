/** The explore page: contacts on the left, one contact's card beside them. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { NamedBlob } from '../../engine/bytes.ts';
import type { Engine } from '../../engine/client.ts';
import '../../parts/card/ahead.ts';
import '../../parts/card/card.ts';
import type { Card } from '../../parts/card/card.ts';
import '../../parts/choice.ts';
import '../../parts/compare/compare.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import '../../parts/list/list.ts';
import type { ContactList } from '../../parts/list/list.ts';
import '../../parts/list/tools.ts';
import type { ListTools } from '../../parts/list/tools.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import '../../parts/waiting/waiting.ts';
import { INTENTS, type IntentName, type Intents } from '../../reading/acting.ts';
import { EVERYTHING, title, type Query } from '../../reading/rows.ts';
import '../../texts/pages.ts';
import { t } from '../../texts/texts.ts';
import { read, write } from './address.ts';
import { Drop } from './drop.ts';
import { EXAMPLES } from './examples.ts';
import './choosing.ts';
import './found.ts';
import './interlude.ts';
import './moment.ts';
import './problems.ts';
import './rules.ts';
import './start.ts';
import { Explore } from './state.ts';
import { layout } from './layout.ts';
import './top.ts';
import '../trial/bar.ts';
import { beside, Governed } from '../governed/governed.ts';
import { Trial, type Mood, type Role } from '../trial/trial.ts';

const BESIDE = matchMedia('(min-width: 1000px)');

@customElement('reife-explore')
export class ExplorePage extends ReifeElement {
  static override styles = [base, controls, notes, layout];

  @state() private turn = 0;
  @state() private paged = false;
  @state() private problems = false;
  @state() private view: 'contacts' | 'waiting' = 'contacts';
  @state() private rulesOpen = false;
  @query('#rules') private rulesDialog!: HTMLDialogElement;
  @query('#problems') private dialog!: HTMLDialogElement;
  @query('reife-card') private card!: Card | null;
  @query('reife-list') private list!: ContactList | null;
  @query('reife-list-tools') private tools!: ListTools | null;
  #explore!: Explore;
  readonly #drop = new Drop(this, (files) => void this.#explore.openFiles(files));

  set engine(engine: Engine) {
    const governed = new Governed(engine, beside);
    this.#explore = new Explore(engine, (own, scope) => Trial.open(own, scope), governed);
    governed.addEventListener('change', () => { this.turn++; });
    void governed.start();
    this.#explore.addEventListener('change', () => { this.turn++; });
    void this.#followAddress();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#followAddress);
    addEventListener('keydown', this.#key);
    BESIDE.addEventListener('change', this.#width);
    for (const name of INTENTS) this.addEventListener(name, this.#intent as EventListener);
  }

  override disconnectedCallback(): void {
    removeEventListener('popstate', this.#followAddress);
    removeEventListener('keydown', this.#key);
    BESIDE.removeEventListener('change', this.#width);
    for (const name of INTENTS) this.removeEventListener(name, this.#intent as EventListener);
    super.disconnectedCallback();
  }

  protected override updated(): void {
    const { case: open, rules } = this.#explore;
    document.title = [open ? title(open.row) : '', rules ? 'Reife' : t('page-title')].filter(Boolean).join(' · ');
  }

  override render() {
    const { stage } = this.#explore;
    return html`<div class="page" @reife-example=${this.#example} @reife-open=${() => this.#drop.choose()} @reife-problems=${this.#showProblems} @reife-show-rules=${this.#showRules}
        @reife-home=${this.#home} @reife-use=${() => void this.#explore.useFiles()} @reife-files=${(event: CustomEvent<NamedBlob[]>) => void this.#explore.openFiles(event.detail)} @reife-sheet=${({ detail }: CustomEvent<{ name: string; sheet: string }>) => void this.#explore.chooseSheet(detail.name, detail.sheet)} @reife-cancel=${() => this.#explore.cancel()}
        @reife-trial-role=${({ detail }: CustomEvent<Role>) => void this.#explore.setRole(detail)} @reife-trial-mood=${({ detail }: CustomEvent<Mood>) => this.#explore.setMood(detail)} @reife-trial-clear=${() => void this.#explore.clearTrial()}
        @reife-compare=${this.#compare} @reife-compare-at=${this.#compareAt} @reife-compare-end=${this.#endCompare}>
      <reife-top .explore=${this.#explore} .turn=${this.turn} ?inert=${this.paged && stage === 'ready'}></reife-top>
      <main>${stage === 'start' ? html`<reife-start></reife-start>` : stage === 'ready' ? this.#ready() : stage === 'found' ? html`<reife-found .explore=${this.#explore} .turn=${this.turn}></reife-found>` : html`<reife-interlude .explore=${this.#explore} .turn=${this.turn}></reife-interlude>`}</main>
      ${this.#dialog()}
      ${this.#drop.over ? html`<div class="over"><p>${icon('files')}${t('drop-here')}</p></div>` : nothing}
    </div>`;
  }

  #ready() {
    const { comparison } = this.#explore;
    if (comparison.stage === 'open') return this.#compared();
    const { rows, shown, rules, asOf, asOfFirst, computing, selected, query: asked, counts, states, case: open, caseStale, trial } = this.#explore;
    return html`<div class="both ${open ? 'open' : ''} ${this.paged ? 'paged' : ''}">
      <section class="left" aria-label=${t('contacts')} ?inert=${this.paged} @reife-query=${(event: CustomEvent<Query>) => this.#explore.setQuery(event.detail)} @reife-choose=${this.#choose}
          @reife-moment=${(event: CustomEvent<string>) => void this.#explore.setAsOf(event.detail)} @reife-to-list=${() => this.list?.focus()}>
        <reife-moment .asOf=${asOf} .first=${asOfFirst} .busy=${computing}></reife-moment>
        ${comparison.stage === 'choosing' ? html`<reife-choosing .first=${comparison.sides[0]!.case!}></reife-choosing>` : nothing}
        <div class="view"><reife-choice .label=${t('view-of-list')} .value=${this.view} .options=${(['contacts', 'waiting'] as const).map((value) => ({ value, label: t(`view-${value}`) }))} @reife-choice=${({ detail }: CustomEvent<'contacts' | 'waiting'>) => { this.view = detail; }}></reife-choice></div>
        ${this.view === 'waiting' && comparison.stage === 'none' ? html`<reife-waiting .rows=${rows} .rules=${rules!} .asOf=${asOf} .selected=${selected} .unsent=${trial?.journal.all.filter(({ state }) => state !== 'saved').length ?? 0}
            @reife-pick=${({ detail }: CustomEvent<number>) => this.#show(detail, !BESIDE.matches)}></reife-waiting>` : html`
        <reife-list-tools .query=${asked} .rules=${rules!} .counts=${counts} .states=${states} .shown=${shown.length}></reife-list-tools>
        ${shown.length === 0 && !computing
          ? html`<div class="none"><p><b>${t('none-found')}</b></p><p>${t('none-found-say')}</p><button class="btn" @click=${() => this.#explore.setQuery(EVERYTHING)}>${t('show-all')}</button></div>`
          : html`<reife-list .rows=${rows} .shown=${shown} .rules=${rules!} .asOf=${asOf} .selected=${comparison.candidate ?? selected}></reife-list>`}`}
        ${trial ? html`<reife-trial-bar .as=${trial.role} .mood=${trial.mood} .recorded=${trial.journal.all.length}></reife-trial-bar>` : nothing}
      </section>
      <section class="right" aria-label=${t('card')} @reife-close=${() => this.#close()} @reife-pick=${(event: CustomEvent<number>) => this.#show(event.detail, this.paged)}>
        ${this.paged ? html`<h1 class="sr">Reife</h1>` : nothing}
        ${open ? html`<reife-card .given=${open} ?paged=${this.paged} ?stale=${caseStale || computing}></reife-card>`
          : html`<div class="none"><p><b>${t('no-card')}</b></p><p>${t('no-card-say')}</p></div>`}
      </section></div>`;
  }

  #compared() {
    const { comparison, rules } = this.#explore;
    return html`<reife-compare .rules=${rules!} .columns=${comparison.sides}
      @reife-compare-moment=${({ detail }: CustomEvent<{ side: 0 | 1; moment: string }>) => void comparison.move(detail.side, detail.moment)}></reife-compare>`;
  }

  #dialog() {
    const { opened } = this.#explore;
    return html`${this.#rulesSheet()}<dialog id="problems" aria-labelledby="dialog-title" @close=${() => { this.problems = false; }} @click=${(event: Event) => { if (event.target === this.dialog) this.dialog.close(); }}>
      <div class="sheet"><div class="sheet-head"><h2 id="dialog-title">${t('files-and-problems')}</h2><button class="btn quiet small" aria-label=${t('close')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
      <div class="body" tabindex="0" role="region" aria-labelledby="dialog-title">${opened && this.problems ? html`<reife-problems .opened=${opened} .allFaults=${() => this.#explore.allFaults()}></reife-problems>` : nothing}</div></div></dialog>`;
  }

  #rulesSheet() {
    return html`<dialog id="rules" aria-labelledby="rules-title" @close=${() => { this.rulesOpen = false; }} @click=${(event: Event) => { if (event.target === this.rulesDialog) this.rulesDialog.close(); }}>
      <div class="sheet"><div class="sheet-head"><h2 id="rules-title">${t('rules')}</h2><button class="btn quiet small" aria-label=${t('close')} @click=${() => this.rulesDialog.close()}>${icon('close')}</button></div>
      <div class="body" tabindex="0" role="region" aria-labelledby="rules-title">${this.rulesOpen ? html`<reife-rules .explore=${this.#explore} .turn=${this.turn}></reife-rules>` : nothing}</div></div></dialog>`;
  }

  readonly #showRules = (): void => {
    this.rulesOpen = true;
    this.rulesDialog.showModal();
  };

  readonly #intent = (event: CustomEvent<Intents[IntentName]>): void => {
    void this.#explore.take(event.type as IntentName, event.detail);
  };

  readonly #choose = ({ detail: { index, open } }: CustomEvent<{ index: number; open: boolean }>): void => {
    const { comparison, asOf } = this.#explore;
    if (comparison.stage !== 'choosing') return this.#show(index, open && !BESIDE.matches);
    if (open) void comparison.with(index, asOf);
    else comparison.point(index);
  };

  /** The list comes forward, and the next contact opened there is the second. */
  readonly #compare = (): void => {
    const { case: open, comparison } = this.#explore;
    if (open === null) return;
    this.paged = false;
    comparison.begin(open);
    void this.updateComplete.then(() => this.list?.focus());
  };

  readonly #compareAt = ({ detail }: CustomEvent<string>): void => {
    const { case: open, comparison } = this.#explore;
    if (open === null) return;
    if (comparison.stage === 'none') comparison.begin(open);
    void comparison.with(open.row.index, detail);
  };

  readonly #endCompare = (): void => {
    this.#explore.comparison.end();
    this.paged = !BESIDE.matches && this.#explore.case !== null;
    void this.updateComplete.then(() => this.card?.focus());
  };

  #show(index: number, paged: boolean): void {
    const wasPaged = this.paged;
    this.paged = paged;
    void this.#explore.choose(index).then(() => { if (paged && !wasPaged) requestAnimationFrame(() => this.card?.focus()); });
    const address = write({ example: this.#explore.example, contact: this.#explore.rows[index]?.contact ?? null });
    if (paged && !wasPaged) history.pushState(null, '', address || ' ');
    else history.replaceState(null, '', address || ' ');
  }

  #close(): void {
    this.paged = false;
    void this.#explore.choose(null);
    history.replaceState(null, '', write({ example: this.#explore.example, contact: null }) || location.pathname);
    void this.updateComplete.then(() => this.list?.focus());
  }

  readonly #example = ({ detail }: CustomEvent<string>): void => {
    const example = EXAMPLES.find(({ id }) => id === detail);
    if (!example) return;
    this.paged = false;
    history.pushState(null, '', write({ example: example.id, contact: null }));
    void this.#explore.openExample(example);
  };

  readonly #showProblems = (): void => {
    this.problems = true;
    this.dialog.showModal();
  };

  readonly #home = (): void => {
    this.paged = false;
    history.pushState(null, '', location.pathname);
    this.#explore.leave();
  };

  readonly #followAddress = async (): Promise<void> => {
    const { example: id, contact } = read(location.hash);
    const example = EXAMPLES.find((known) => known.id === id);
    if (!example) {
      if (this.#explore.example !== null) this.#explore.leave();
      this.paged = false;
    } else if (example.id !== this.#explore.example) {
      await this.#explore.openExample(example, contact);
      this.paged = contact !== null && this.#explore.case !== null && !BESIDE.matches;
    } else {
      const index = this.#explore.rows.findIndex((row) => row.contact === contact);
      this.paged = index >= 0 && !BESIDE.matches;
      await this.#explore.choose(index < 0 ? null : index);
    }
  };

  readonly #width = (): void => {
    if (BESIDE.matches) this.paged = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.dialog.open || this.rulesDialog.open) return;
    const [deepest] = event.composedPath();
    const typing = deepest instanceof HTMLInputElement || deepest instanceof HTMLSelectElement || deepest instanceof HTMLTextAreaElement;
    if (event.key === '/' && !typing && !this.paged && this.tools) {
      event.preventDefault();
      this.tools.focus();
    } else if (event.key === 'c' && !typing && this.#explore.stage === 'ready') {
      if (this.#explore.comparison.stage === 'none') this.#compare();
      else this.#endCompare();
    } else if (event.key === 'Escape' && this.#explore.stage === 'ready' && this.#explore.comparison.stage !== 'none') this.#endCompare();
    else if (event.key === 'Escape' && ['loading', 'found'].includes(this.#explore.stage)) this.#explore.cancel();
    else if (event.key === 'Escape' && this.#explore.selected !== null) this.#close();
  };
}
