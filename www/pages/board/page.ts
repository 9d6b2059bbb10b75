/** The board's page: one set of measures for both sides, out of files that stay in this browser. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Learner } from '../../engine/learning/client.ts';
import { agreed, reasons } from '../../parts/board/agreed.ts';
import { assumptions, campaigns, worth } from '../../parts/board/learnt.ts';
import { again, asked } from '../../parts/board/lists.ts';
import { calibration, resonance, revenue } from '../../parts/board/market.ts';
import { COHORTS, progress, type CohortKind } from '../../parts/board/progress.ts';
import { boardStyles } from '../../parts/board/styles.ts';
import { backtested, firstCard, suggested } from '../../parts/board/trial.ts';
import { nameIn, type Draftable, type Replayable, type Words } from '../../parts/board/words.ts';
import { replays } from '../../parts/board/figures.ts';
import '../../parts/board/judge.ts';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { save } from '../../parts/save.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import '../../parts/when.ts';
import { SIDES, type Side } from '../../store/judgements.ts';
import '../../texts/board.ts';
import { dateTime } from '../../texts/format.ts';
import '../../texts/pages.ts';
import { t } from '../../texts/texts.ts';
import { Drop } from '../explore/drop.ts';
import '../explore/dress.ts';
import { assumed, points, undefinedBetween, worthOf, type Change } from './change.ts';
import { Courses } from './courses.ts';
import { differences } from './differences.ts';
import { Drafter } from './drafter.ts';
import { EXAMPLE, fetchBoardExample } from './examples.ts';
import { sentence } from './head.ts';
import { BoardState } from './state.ts';

const DAYS = [30, 90, 365];

@customElement('reife-board-page')
export class BoardPage extends ReifeElement {
  static override styles = [base, controls, notes, boardStyles, css`
    :host { min-height: 100vh; background: var(--canvas); font: var(--t-s); color: var(--ink); }
    .top { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 16px; background: var(--surface); border-bottom: 1px solid var(--line); } .top a { display: inline-flex; gap: 6px; align-items: center; font: 600 15px/20px var(--font); color: var(--ink); text-decoration: none; } .grow { flex: 1 1 0; }
    .lead { display: grid; gap: 8px; padding: 20px 16px 16px; max-width: 1480px; margin: 0 auto; } h1 { margin: 0; font: 400 20px/28px var(--font); max-width: 72ch; text-wrap: balance; } .about { display: flex; flex-wrap: wrap; gap: 4px 16px; font: var(--t-xs); color: var(--ink-2); }
    .asked { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; } .asked label { display: grid; gap: 2px; font: var(--t-xs); color: var(--ink-2); } .asked .in { width: auto; max-width: 100%; }
    .start { max-width: 760px; margin: 0 auto; padding: clamp(24px, 8vh, 88px) 16px; display: grid; gap: 24px; } .start h1 { font: 600 28px/36px var(--font); } .start p { max-width: 62ch; color: var(--ink-2); font: 400 15px/24px var(--font); }
    .note { margin: 0 16px 16px; } .waits { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; padding: 12px 16px; }
    dialog { width: min(560px, calc(100vw - 16px)); max-height: calc(100dvh - 32px); padding: 0; border: 1px solid var(--line); border-radius: var(--r); background: var(--surface); color: var(--ink); box-shadow: var(--shadow); overflow: hidden; } dialog::backdrop { background: rgb(10 16 20 / .4); }
    .dialog-head { display: flex; justify-content: space-between; gap: 8px; padding: 12px 8px 12px 16px; border-bottom: 1px solid var(--line); } .behind { overflow: auto; max-height: calc(100dvh - 120px); padding: 12px 16px; display: flex; flex-wrap: wrap; gap: 4px 16px; } .behind li { min-width: 72px; min-height: 24px; }
    dialog.replayed { width: min(960px, calc(100vw - 16px)); } .replay { overflow: auto; max-height: calc(100dvh - 88px); padding: 12px 16px 16px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; } .choose { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; } .find { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; } .find label { display: grid; gap: 2px; font: var(--t-xs); color: var(--ink-2); } .find .in { width: 160px; } .find .warn { flex-basis: 100%; }
    .judge { overflow: auto; max-height: calc(100dvh - 88px); } .judge > .say { padding: 12px 16px 0; }
    @media (min-width: 1100px) { .lead { padding-inline: 24px; } .note { margin-inline: 24px; } }
    @media print { .top, .asked, .note { display: none; } .lead { padding: 0 0 12px; } :host { background: none; } }
  `];

  @state() private turn = 0;
  @state() private cohort: CohortKind = 'segment';
  @state() private behind: { title: string; contacts: string[] | null } | null = null;
  @query('dialog.behind-it') private dialog!: HTMLDialogElement;
  @query('dialog.judging') private judgingDialog!: HTMLDialogElement;
  @query('dialog.there') private there!: HTMLDialogElement;
  @query('dialog.replayed') private replayed!: HTMLDialogElement;
  #state!: BoardState;
  readonly #drafter = new Drafter();
  readonly #courses = new Courses((call, ask) => this.#state.ask(call, ask));
  readonly #drop = new Drop(this, (files) => void this.#state.give(files));

  set learner(learner: Learner) {
    this.#state = new BoardState(learner, new Date().toISOString().replace(/\.\d+/, ''));
    this.#state.addEventListener('change', () => { this.turn++; });
    this.#drafter.addEventListener('change', () => void this.#drafted());
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.get('example') === EXAMPLE.id) void this.#example(asked.get('course'));
    else this.turn++;
  }

  protected override updated(): void {
    document.title = [this.#state?.opened ? t('board') : '', 'Reife'].filter(Boolean).join(' · ');
  }

  override render() {
    if (this.#state === undefined) return nothing;
    const { opened, busy, problem } = this.#state;
    return html`<header class="top"><a href="./index.html">${icon('reife')}Reife</a><span>${t('board')}</span><span class="grow"></span>
        <button class="btn quiet" @click=${() => this.#drop.choose()}>${icon('files')}${t('open-files')}</button>
        <reife-dress></reife-dress></header>
      <main>${opened === null ? this.#start() : this.#board()}
        ${problem === null ? nothing : html`<p class="note attn" role="alert">${icon('overdue')}<span>${t(problem)}</span></p>`}
        ${busy === 'open' && opened === null ? this.#waits() : nothing}</main>
      ${this.#draftNote()}
      <dialog class="replayed" aria-labelledby="replayed-title" @close=${() => { this.#courses.shut(); this.turn++; }} @reife-replay-open=${({ detail }: CustomEvent<string>) => void this.#replay({ id: detail })}>${this.#course()}</dialog>
      <dialog class="there" aria-labelledby="there-title" @close=${() => { if (this.#drafter.waiting !== null) this.#drafter.leave(); }}>${this.#draftThere()}</dialog>
      <dialog class="judging" aria-labelledby="judging-title" @close=${() => void this.#judgedEnough()} @reife-judged=${({ detail }: CustomEvent<{ contact: string; state: string }>) => void this.#state.calibrating.judge(detail.contact, detail.state)} @reife-judged-end=${() => this.judgingDialog.close()}>${this.#judge()}</dialog>
      <dialog class="behind-it" aria-labelledby="behind-title" @close=${() => { this.behind = null; }} @click=${(event: Event) => { if (event.target === this.dialog) this.dialog.close(); }}>${this.#behind()}</dialog>`;
  }

  #start() {
    return html`<div class="start"><h1>${t('board-start-title')}</h1><p>${t('board-start-say')}</p>
      <div class="tools"><button class="btn primary" @click=${() => void this.#example()}>${t('board-example')}</button><button class="btn" @click=${() => this.#drop.choose()}>${icon('files')}${t('choose-files')}</button></div>
      <p>${t('board-start-files')}</p></div>`;
  }

  #waits() {
    const { note } = this.#state;
    const said = note === null ? t('board-working') : note.of === 'reading' ? t('board-reading', { file: note.file, contacts: note.contacts })
      : note.round > 0 ? t('board-looking', { round: note.round, done: note.done, all: note.total }) : t('board-drawing', { done: note.done, all: note.total });
    return html`<div class="waits" role="status"><span>${said}</span>
      <progress aria-label=${t('board-working')} max=${note?.total ?? 1} .value=${note === null ? nothing : note.done}></progress><button class="btn small" @click=${() => this.#state.cancel()}>${t('cancel')}</button></div>`;
  }

  #board() {
    const { board } = this.#state.opened!;
    const words = this.#words();
    const linked = (contact: string): TemplateResult => this.#linked(contact);
    return html`<div class="lead">${sentence(board, words)}${this.#asked()}</div>
      ${this.#state.busy === 'open' ? this.#waits() : nothing}
      ${this.#state.opened!.faults.length > 0 ? html`<p class="note attn">${icon('info')}<span>${t('board-faults', { count: this.#state.opened!.faults.length })}</span></p>` : nothing}
      <div class="sheet">${agreed(board, words)}${reasons(board, words)}
        ${progress(board, words, this.cohort, html`${this.#find()}<reife-choice .label=${t('board-cohort')} .value=${this.cohort} .options=${COHORTS.map((value) => ({ value, label: t(`board-by-${value}`) }))} @reife-choice=${({ detail }: CustomEvent<CohortKind>) => { this.cohort = detail; }}></reife-choice>`)}
        ${assumptions(board, words)}${campaigns(board, words)}${worth(board, words)}${resonance(board, words)}${again(board, words, linked)}${revenue(board, words)}${asked(board, words, linked)}${calibration(board, words, this.#judging())}
        ${this.#trial(words)}</div>`;
  }

  #asked() {
    const { asOf, days, by, opened } = this.#state;
    const first = opened!.board.progress.segments;
    return html`<div class="asked">
      <reife-when needed .label=${t('board-as-of')} .value=${asOf.slice(0, 10)} @reife-when=${({ detail }: CustomEvent<string>) => void this.#state.change({ asOf: `${detail}T23:59:59Z` })}></reife-when>
      <label>${t('board-compare')}<select class="in" @change=${({ target }: Event) => void this.#state.change({ days: Number((target as HTMLSelectElement).value) })}>${DAYS.map((value) => html`<option value=${value} ?selected=${value === days}>${t('board-days', { days: value })}</option>`)}</select></label>
      ${opened!.attributes.length > 1 ? html`<label>${t('board-segments')}<select class="in" @change=${({ target }: Event) => void this.#state.change({ by: (target as HTMLSelectElement).value })}>${opened!.attributes.map((id) => html`<option value=${id} ?selected=${id === (by ?? first)}>${this.#words().named('attributes', id)}</option>`)}</select></label>` : nothing}
      <button class="btn" @click=${() => void this.#save()}>${t('board-csv')}</button><button class="btn" @click=${() => print()}>${t('board-print')}</button></div>`;
  }

  #trial(words: Words) {
    const { opened, busy, found } = this.#state;
    const button = (what: 'backtest' | 'suggest' | 'first', name: string) => html`<button class="btn" ?disabled=${busy !== null} @click=${() => void this.#state.look(what)}>${name}</button>`;
    return html`<section class="panel full trial" aria-labelledby="b-trial"><header><h2 id="b-trial">${t('board-trial')}</h2><p>${t('board-trial-beside')}</p></header><div class="pad">
      ${opened!.outcomes ? html`<div class="tools">${button('backtest', t('board-backtest'))}${button('suggest', t('board-suggestion'))}${button('first', t('board-first'))}</div>` : html`<p>${t('board-no-outcomes')}</p>`}
      ${busy === null || busy === 'open' ? nothing : this.#waits()}
      ${found.backtest === null ? nothing : html`<h3>${t('board-backtest')}</h3>${backtested(found.backtest, words)}`}
      ${found.suggestions === null ? nothing : html`<h3>${t('board-suggestion')}</h3>${suggested(found.suggestions, words)}
        ${found.suggestions.changes.length === 0 ? nothing : html`<div class="tools"><button class="btn primary" @click=${() => this.#draft(points(found.suggestions!.changes))}>${t('board-make-draft')}</button></div>`}`}
      ${found.first === null ? nothing : html`<h3>${t('board-first')}</h3>${firstCard(found.first)}`}</div></section>`;
  }

  /** Each side judges by itself; what the other has said is not to be seen before. */
  #judging() {
    const { calibrating, opened } = this.#state;
    const all = opened!.board.calibration.contacts.length;
    if (all === 0) return html``;
    const said = SIDES.map((side) => ({ side, count: calibrating.said(side).size }));
    return html`<p class="tools">${said.map(({ side, count }) => html`<button class="btn" @click=${() => void this.#beginJudging(side)}>${t(`board-judge-as-${side}`)}<span class="xs m2">${t('board-judge-progress', { done: count, all })}</span></button>`)}
        ${said.every(({ count }) => count === 0) ? nothing : html`<button class="btn quiet" @click=${() => save('calibration.ndjson', calibrating.lines(), 'application/x-ndjson')}>${t('board-judge-save')}</button><button class="btn quiet" @click=${() => void this.#forgetJudged()}>${t('board-judge-forget')}</button>`}</p>
      ${calibrating.problem === null ? nothing : html`<p class="warn" role="alert">${t(calibrating.problem)}</p>`}`;
  }

  #judge() {
    const { calibrating, opened } = this.#state;
    if (calibrating.judging === null || opened === null) return nothing;
    const { side, contacts } = calibrating.judging;
    const words = this.#words();
    const states = opened.board.progress.states.map((id) => ({ id, name: words.named('states', id) }));
    return html`<div class="dialog-head"><h2 id="judging-title">${t(`board-judge-as-${side}`)}</h2><button class="btn quiet small" aria-label=${t('close')} @click=${() => this.judgingDialog.close()}>${icon('close')}</button></div>
      <div class="judge"><p class="say">${t('board-judge-blind')}</p><reife-board-judge .contacts=${contacts} .states=${states} .said=${calibrating.said(side)} .named=${words.named}></reife-board-judge></div>`;
  }

  async #beginJudging(side: Side): Promise<void> {
    await this.#state.calibrating.begin(side);
    await this.updateComplete;
    this.judgingDialog.showModal();
  }

  async #judgedEnough(): Promise<void> {
    const board = await this.#state.calibrating.end();
    if (board !== null) this.#state.judged(board);
  }

  async #forgetJudged(): Promise<void> {
    await this.#state.calibrating.forget();
    await this.#state.open();
  }

  #behind() {
    if (this.behind === null) return nothing;
    const { title, contacts } = this.behind;
    return html`<div class="dialog-head"><h2 id="behind-title">${t('board-behind', { title, count: contacts?.length ?? 0 })}</h2><button class="btn quiet small" aria-label=${t('close')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
      <ul class="behind" tabindex="0" aria-labelledby="behind-title">${(contacts ?? []).map((contact) => html`<li>${this.#linked(contact)}</li>`)}</ul>`;
  }

  #linked(contact: string): TemplateResult {
    const { example } = this.#state;
    const card = example === null ? html`${contact}` : html`<a href="./index.html#example=${example}&contact=${encodeURIComponent(contact)}">${contact}</a>`;
    return html`${card} ${replays(this.#words(), { id: contact }, contact)}`;
  }

  #find() {
    return html`<form class="find" @submit=${this.#found}><label>${t('board-course-find')}<input class="in" name="id" required autocomplete="off"></label><button class="btn">${t('board-course-show')}</button>
      ${this.#courses.missing === null ? nothing : html`<p class="warn" role="alert">${t('board-course-nobody', { id: this.#courses.missing })}</p>`}</form>`;
  }

  readonly #found = (event: SubmitEvent): void => {
    event.preventDefault();
    const id = new FormData(event.target as HTMLFormElement).get('id');
    if (typeof id === 'string' && id.trim() !== '') void this.#replay({ id: id.trim() });
  };

  async #replay(of: Replayable): Promise<void> {
    await this.#courses.open(of, this.#state.opened!.board);
    this.turn++;
    await this.updateComplete;
    if (this.#courses.shown === null) return;
    // Whoever goes from one course to another hears whose it is now.
    if (this.replayed.open) this.replayed.querySelector('h2')?.focus();
    else this.replayed.showModal();
  }

  #course() {
    const { shown } = this.#courses;
    if (shown === null || this.#state.opened === null) return nothing;
    const { moments, dimensions, states } = this.#state.opened.board.progress;
    const { example } = this.#state;
    return html`<div class="dialog-head"><h2 id="replayed-title" tabindex="-1">${t('board-course-of', { name: shown.name })}</h2><button class="btn quiet small" aria-label=${t('close')} @click=${() => this.replayed.close()}>${icon('close')}</button></div>
      <div class="replay" tabindex="0" role="region" aria-labelledby="replayed-title">
        ${shown.contact === null ? nothing : html`<p class="tools">${shown.account === null ? nothing : html`<button class="btn small" @click=${() => void this.#replay({ id: shown.account! })}>${t('board-course-account', { account: shown.account })}</button>`}
          ${example === null ? nothing : html`<a class="btn small" href="./index.html#example=${example}&contact=${encodeURIComponent(shown.contact)}">${t('board-course-card')}</a>`}</p>`}
        <reife-board-course .given=${{ course: shown.course, moments, dimensions, states }} .named=${this.#words().named}></reife-board-course></div>`;
  }

  #words(): Words {
    const { labels } = this.#state.opened!;
    return { named: (kind, id) => nameIn(labels, kind, id), open: (key, title) => void this.#open(key, title), course: (of) => void this.#replay(of), draft: (of) => this.#draft(this.#changeOf(of)) };
  }

  async #open(key: string, title: string): Promise<void> {
    this.behind = { title, contacts: await this.#state.ask('behind', { key }) };
    await this.updateComplete;
    this.dialog.showModal();
  }

  async #example(course: string | null = null): Promise<void> {
    history.replaceState(null, '', `#example=${EXAMPLE.id}`);
    [this.#state.asOf, this.#state.days] = [EXAMPLE.asOf, EXAMPLE.days];
    await this.#state.give(await fetchBoardExample(), EXAMPLE.id);
    if (course !== null && this.#state.opened !== null) await this.#replay({ id: course });
  }

  async #save(): Promise<void> {
    save('board.csv', `\uFEFF${await this.#state.ask('table', {})}`, 'text/csv');
  }

  #changeOf(of: Draftable): Change {
    const { labels, board } = this.#state.opened!;
    if (of.of === 'worth') return worthOf(of);
    if (of.of === 'cell') return assumed({ ...of, attribute: board.progress.segments }, labels);
    return undefinedBetween(differences(board.calibration), labels);
  }

  #draft(change: Change): void {
    const { rules, board } = this.#state.opened!;
    void this.#drafter.make({ id: board.rules.id, name: rules.name, text: rules.text, example: this.#state.example }, change);
  }

  async #drafted(): Promise<void> {
    const { waiting, address } = this.#drafter;
    this.turn++;
    await this.updateComplete;
    if (waiting !== null) this.there.showModal();
    else this.there.close();
    if (address !== null) open(address, '_blank');
  }

  /** Where browsers keep a page from opening another, its address is still there. */
  #draftNote() {
    const { problem, address } = this.#drafter;
    if (problem !== null) return html`<p class="note attn" role="alert">${icon('overdue')}<span>${t(problem)}</span></p>`;
    return address === null ? nothing : html`<p class="note" role="status">${icon('check')}<span>${t('board-draft-kept')} <a href=${address} target="_blank">${t('board-draft-open')}</a></span></p>`;
  }

  #draftThere() {
    const { waiting } = this.#drafter;
    if (waiting === null) return nothing;
    return html`<div class="dialog-head"><h2 id="there-title">${t('board-draft-title')}</h2><button class="btn quiet small" aria-label=${t('close')} @click=${() => this.there.close()}>${icon('close')}</button></div>
      <div class="behind"><p>${t('board-draft-there', { date: dateTime(new Date(waiting.kept.touched).toISOString()) })}</p>
        <p class="tools"><button class="btn primary" @click=${() => void this.#drafter.decide(true)}>${t('board-draft-into')}</button><button class="btn" @click=${() => void this.#drafter.decide(false)}>${t('board-draft-anew')}</button></p></div>`;
  }
}
