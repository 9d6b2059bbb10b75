/** The panel beside a record: finds out which one, reads it, shows its card. In a side panel, in a frame, or in a window of its own. */
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Engine } from '../../engine/client.ts';
import { LATER } from '../../crm/later.ts';
import '../../parts/card/card.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { allowed, allowRules, area, badge, onStored, openOptions, openStudio, wakeAt } from '../../platform/extension.ts';
import { askBeside, askForget, onErased, PostedOutbox } from '../../platform/post.ts';
import { INTENTS, type IntentName, type Intents } from '../../reading/acting.ts';
import type { OutboxFace } from '../../store/outbox.ts';
import { Pump } from '../../store/pump.ts';
import { failureSentence, troubleSentence, unreadSentence } from '../../texts/crm.ts';
import { dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { Governed } from '../governed/governed.ts';
import { RecordDesk, type Trouble } from '../record/desk.ts';
import { adaptersOf } from './adapters.ts';
import './consent.ts';
import './erased.ts';
import { isOfKit, kit, type Kit } from './kit.ts';
import { openOutbox } from './outbox.ts';
import type { Beside } from './reading.ts';
import { signOf } from './sign.ts';
import { isAccepted, sources } from './sources.ts';
import { Watch } from './watch.ts';

/** Signals come from the background, which fetches and holds them for all panels. */
const BESIDE: Beside = { mails: async () => (await askBeside([])).held, find: askBeside, forget: askForget };

/** So many troubles are told one by one. */
const TOLD_AT_MOST = 100;

@customElement('reife-panel')
export class Panel extends ReifeElement {
  static override styles = [base, controls, notes, css`
    main { height: 100vh; height: 100dvh; display: grid; grid-template-rows: auto minmax(0, 1fr); background: var(--surface); }
    reife-card { height: 100%; min-height: 0; grid-row: 2; }
    .say { grid-row: 2; display: grid; gap: 12px; align-content: start; padding: 16px; } .say .box { display: grid; gap: 8px; padding: 16px; border: 1px dashed var(--edge); border-radius: var(--r); } .say p { color: var(--ink-2); } .say .acts { display: flex; flex-wrap: wrap; gap: 8px; }
    .host { margin: 8px 16px; } .host .btn { margin-top: 4px; }
    details { border-bottom: 1px solid var(--line); background: var(--sunken); font: var(--t-xs); } summary { padding: 6px 16px; cursor: pointer; color: var(--ink-2); } details ul { padding: 0 16px 8px; display: grid; gap: 4px; max-height: 30vh; overflow-y: auto; }
  `];

  @state() private turn = 0;
  /** A host that rules come from and that answers the extension only if the person allows it. */
  @state() private closed: string | null = null;
  @state() private side: Kit['role'] = 'sales';
  #watch: Watch | null = null;
  #badged: number | null = null;

  set engine(engine: Engine) {
    void this.#begin(engine);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of INTENTS) this.addEventListener(name, this.#take as EventListener);
  }

  protected override updated(): void {
    this.#watch?.shown();
  }

  override render() {
    const watch = this.#watch;
    return html`<main><h1 class="sr">Reife</h1>${watch === null ? html`<reife-card embedded loading></reife-card>` : html`<div>${this.#host()}${this.#all(watch)}${this.#told(watch)}</div>${this.#body(watch)}`}</main>`;
  }

  #body(watch: Watch) {
    const { stage, desk } = watch;
    switch (stage.is) {
      case 'apart': return html`<reife-consent class="say" .address=${stage.address} @reife-allowed=${() => void watch.again()}></reife-consent>`;
      case 'no_mapping': return this.#say('panel-no-mapping', { id: stage.id }, html`<button class="btn" @click=${() => void openOptions()}>${t('panel-open-options')}</button>`);
      case 'failed': return html`<div class="say"><div class="note attn" role="status">${icon('overdue')}<div><p>${failureSentence(stage.failure)}</p></div></div><div class="acts">${this.#again(watch)}</div></div>`;
      case 'trouble': return this.#say(`panel-${stage.trouble.code.replaceAll('_', '-')}`, { says: stage.trouble.says }, this.#mend(watch, stage.trouble.code));
      case 'reading': return html`<reife-card embedded loading .given=${desk.case}></reife-card>`;
      case 'erasing': return html`<div class="say"><p role="status">${t('erasing')}</p></div>`;
      case 'erased': return html`<reife-erased class="say" .done=${stage.done} @reife-read=${() => void watch.again()}></reife-erased>`;
      case 'no_record': return html`<reife-card embedded .given=${null}></reife-card>`;
      case 'card': return html`<reife-card embedded .given=${desk.case}></reife-card>`;
    }
  }

  #say(id: string, given: Record<string, string>, act: unknown) {
    return html`<div class="say"><div class="box" role="status"><p><b>${t(id)}</b></p><p>${t(`${id}-say`, given)}</p><div class="acts">${act}</div></div></div>`;
  }

  #mend(watch: Watch, code: Trouble['code']) {
    if (code === 'no_rules') return html`<button class="btn primary" @click=${() => void openOptions()}>${t('panel-open-options')}</button>`;
    return code === 'no_rules_yet' ? html`<button class="btn" @click=${() => void watch.desk.take('reife-rules-again', null)}>${t('try-again')}</button>` : this.#again(watch);
  }

  #again = (watch: Watch) => html`<button class="btn" @click=${() => void watch.again()}>${t('try-again')}</button>`;

  /** What could not be read, folded: it rarely matters, and must never be hidden. */
  #told({ stage, seen }: Watch) {
    if (stage.is !== 'card' || seen === null) return nothing;
    const lines = [...seen.troubles.map((one) => troubleSentence(one, dateTime(one.at))), ...seen.unread.map(unreadSentence), ...(seen.more ? [t('panel-more-activities')] : []), ...(seen.beside === null ? [] : [t(`signals-${seen.beside.code.replaceAll('_', '-')}`, { says: seen.beside.says })])];
    const rest = lines.length - TOLD_AT_MOST;
    return lines.length === 0 ? nothing : html`<details><summary>${t('panel-not-all-read', { count: lines.length })}</summary>
      <ul>${lines.slice(0, TOLD_AT_MOST).map((line) => html`<li>${line}</li>`)}${rest > 0 ? html`<li>${t('panel-and-more', { count: rest })}</li>` : nothing}</ul></details>`;
  }

  /** For whom this is about everybody rather than the one record. */
  #all({ stage }: Watch) {
    return stage.is === 'no_record' || (stage.is === 'card' && this.side === 'marketing') ? html`<button class="btn quiet small" @click=${() => void openStudio()}>${t('panel-all')}</button>` : nothing;
  }

  #host() {
    const { closed } = this;
    return closed === null ? nothing : html`<div class="note attn host" role="status">${icon('overdue')}<div><p>${t('rules-host')}</p>
      <button class="btn small" @click=${() => void allowRules(closed).then((given) => (given ? this.#watch?.desk.take('reife-rules-again', null) : undefined))}>${t('panel-allow', { host: new URL(closed).hostname })}</button></div></div>`;
  }

  async #begin(engine: Engine): Promise<void> {
    const governed = new Governed(engine, sources);
    void governed.start();
    governed.addEventListener('change', () => void this.#look(governed));
    let own = await kit(area);
    this.side = own.role;
    const outbox = window.top === window ? await this.#openOutbox(() => own) : new PostedOutbox();
    const watch = new Watch(new RecordDesk(engine, outbox, governed), outbox, () => own, BESIDE);
    watch.addEventListener('change', () => {
      this.turn++;
      void this.#sign(watch);
    });
    onStored((names) => { if (names.some(isOfKit)) void kit(area).then((now) => { own = now; this.side = now.role; return watch.again(); }); });
    onStored((names) => { if (names.some(isAccepted)) void governed.start(); });
    onErased(() => watch.erasedElsewhere());
    let along: Promise<() => Promise<void>> | null = null;
    watch.desk.addEventListener('settled', () => {
      if (watch.desk.case?.card.decidable !== true) return;
      along ??= import('./shadow.ts').then(({ follow }) => follow(engine, governed, watch));
      // A draft is never in the way of a card; what it is lacking is told in the status report.
      void along.then((look) => look()).catch(() => {});
    });
    this.#watch = watch;
    watch.start();
  }

  async #look({ settings, shown }: Governed): Promise<void> {
    const unreached = settings !== null && shown?.why?.code === 'E-NET' && navigator.onLine;
    this.closed = unreached && !(await allowed(settings.repository)) ? settings.repository : null;
  }

  async #openOutbox(own: () => Kit): Promise<OutboxFace> {
    const outbox = await openOutbox(() => adaptersOf(own(), LATER));
    // Should this page be closed before something is due, the service worker is woken for it.
    outbox.addEventListener('change', () => void outbox.nextTime().then(wakeAt));
    new Pump(outbox);
    return outbox;
  }

  async #sign({ tab, stage, desk }: Watch): Promise<void> {
    if (this.#badged !== null && this.#badged !== tab) await badge(this.#badged, '', 'Reife');
    this.#badged = tab;
    if (tab === null) return;
    const { sign, words } = stage.is === 'card' && desk.case !== null ? signOf(desk.case) : { sign: '', words: 'Reife' };
    await badge(tab, sign, words);
  }

  readonly #take = (event: CustomEvent<Intents[IntentName]>): void => {
    void this.#watch?.take(event.type as IntentName, event.detail);
  };
}
