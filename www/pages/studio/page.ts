/** The studio: on the left the rules as they are edited, on the right what that makes of everybody. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { NamedBlob } from '../../engine/bytes.ts';
import type { InForceText } from '../../engine/governing.ts';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import '../../parts/studio/levers.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { bytes, number } from '../../texts/format.ts';
import { Drafts } from '../../store/drafts.ts';
import { nameOf } from '../../texts/names.ts';
import '../../texts/studio.ts';
import '../../texts/pages.ts';
import { t } from '../../texts/texts.ts';
import { KEPT_DAYS } from '../../engine/population/kept.ts';
import { Drop } from '../explore/drop.ts';
import '../explore/dress.ts';
import { EXAMPLES, type Example } from '../explore/examples.ts';
import '../explore/found.ts';
import { download } from '../explore/report.ts';
import './plan.ts';
import type { Studio } from './state.ts';

type Side = 'numbers' | 'rules';

@customElement('reife-studio')
export class StudioPage extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .page { min-height: 100vh; min-height: 100dvh; display: grid; grid-template-rows: auto minmax(0, 1fr); }
    header { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 16px; background: var(--surface); border-bottom: 1px solid var(--line); } h1 { display: inline-flex; gap: 6px; align-items: center; font: 600 15px/20px var(--font); } h1 .i { width: 16px; height: 16px; color: var(--accent); } .grow { flex: 1 1 0; }
    main { min-height: 0; } .both { display: grid; grid-template-columns: minmax(0, 1fr); min-height: 0; } .left { background: var(--surface); border-bottom: 1px solid var(--line); display: grid; grid-template-rows: auto minmax(0, 1fr); min-height: 0; max-height: 70vh; } .left .bar { padding: 8px 16px; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: space-between; }
    @media (min-width: 1000px) { .page { height: 100vh; height: 100dvh; min-height: 480px; } main { overflow: auto; } main.ready { overflow: hidden; } .both { height: 100%; grid-template-columns: clamp(320px, 27vw, 440px) minmax(0, 1fr); } .both.rules { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .left { border-bottom: 0; border-right: 1px solid var(--line); max-height: none; } .right { overflow: auto; min-height: 0; } }
    .in-the-middle { max-width: 860px; margin: 0 auto; padding: 32px 16px; display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); } .in-the-middle > h2 { font: 600 20px/28px var(--font); } .lead { font: var(--t-m); color: var(--ink-2); max-width: 68ch; }
    .choices { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); } .choice { all: unset; box-sizing: border-box; display: grid; gap: 4px; align-content: start; padding: 14px 16px; background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); cursor: pointer; } .choice:hover { background: var(--hover); } .choice:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } .choice b { font: 600 15px/20px var(--font); } .choice span { color: var(--ink-2); } .own { border-style: dashed; border-color: var(--edge); }
    .box { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); padding: 16px; display: grid; gap: 8px; } progress { width: 100%; height: 8px; accent-color: var(--data); } .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px; }
    .bad { color: var(--crit); } .ok .i { color: var(--accent); } .status { display: inline-flex; gap: 6px; align-items: center; font: var(--t-xs); color: var(--ink-2); } .over { position: fixed; inset: 8px; z-index: 3; display: grid; place-items: center; border: 2px dashed var(--accent); border-radius: var(--r); background: color-mix(in srgb, var(--accent-soft) 92%, transparent); color: var(--accent-strong); font: 600 20px/28px var(--font); pointer-events: none; }
    .btn[aria-disabled=true] { border-style: dashed; color: var(--ink-3); background: none; cursor: default; } .btn.primary[aria-disabled=true] { border-color: var(--accent); color: var(--accent); }
    @media (max-width: 700px) { header { padding: 8px 12px; } }
  `];

  @state() private turn = 0;
  @state() private side: Side = 'numbers';
  #studio!: Studio;
  readonly #drop = new Drop(this, (files) => void this.#studio.openFiles(files));

  /** What is offered to try it out with. */
  examples: readonly Example[] = EXAMPLES;
  /** A further way to contacts, beside files. */
  further: HTMLElement | null = null;

  /** `#draft=ID` goes on with a draft that another page kept here, `&example=ID` with the example it is about. `rules`: to begin with where none are in force.
   *  Fulfilled once it is known which rules there are. */
  open(studio: Studio, inForce: () => Promise<InForceText | null>, { drafts = new Drafts(), rules }: { drafts?: Drafts; rules?: Promise<string | null> } = {}): Promise<void> {
    this.#studio = studio;
    studio.addEventListener('change', () => { this.turn++; });
    const asked = new URLSearchParams(location.hash.slice(1));
    const draft = asked.get('draft');
    if (draft !== null) void this.#turnTo('rules');
    this.requestUpdate();
    return studio.start(inForce, draft === null ? undefined : drafts.get(draft), rules).then(() => {
      const example = this.examples.find(({ id }) => id === asked.get('example'));
      if (draft !== null && example !== undefined && studio.people === null) void studio.openExample(example);
    });
  }

  protected override updated(): void {
    document.title = t('studio-title');
  }

  override render() {
    const { stage } = this.#studio;
    return html`<div class="page" @reife-open=${() => this.#drop.choose()} @reife-use=${() => void this.#studio.useFiles()} @reife-cancel=${() => this.#studio.cancel()} @reife-sheet=${({ detail }: CustomEvent<{ name: string; sheet: string }>) => void this.#studio.chooseSheet(detail.name, detail.sheet)} @reife-files=${({ detail }: CustomEvent<NamedBlob[]>) => void this.#studio.openFiles(detail)}
        @reife-edited=${({ detail }: CustomEvent<{ text: string }>) => void this.#studio.write(detail.text)} @reife-moment=${({ detail }: CustomEvent<string>) => void this.#studio.moveTo(detail)}
        @reife-forget=${() => void this.#studio.forget()} @reife-read-again=${() => void this.#studio.readAgain()}>
      <div>${this.#head()}${this.further ?? nothing}</div><main class=${stage}>${stage === 'start' ? this.#start() : stage === 'found' ? html`<reife-found .explore=${this.#studio} .turn=${this.turn}></reife-found>` : stage === 'ready' ? this.#ready() : this.#doing()}</main>
      ${this.#drop.over ? html`<div class="over"><p>${t('drop-here')}</p></div>` : nothing}</div>`;
  }

  #head(): TemplateResult {
    const { stage, before, problems, text } = this.#studio;
    const ready = stage === 'ready' && before !== null;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return html`<header><h1>${icon('reife')}<span>${t('studio')}</span></h1>
      ${ready ? html`<span class="chip dash">${t(before.seq === null ? 'studio-draft-on' : 'studio-draft-on-release', { rules: nameOf({ id: before.view.id, label: before.view.label }, before.view.id), seq: before.seq ?? 0 })}</span>
        <span class="status ${errors > 0 ? 'bad' : 'ok'}">${icon(errors > 0 ? 'overdue' : 'check')}${errors > 0 ? t('studio-problems', { count: errors }) : text === before.text ? t('studio-same') : t('studio-edited')}</span>` : nothing}
      <span class="grow"></span>
      ${ready ? html`${text === before.text ? nothing : html`<button class="btn quiet" @click=${() => void this.#studio.write(before.text)}>${t('studio-undo')}</button>`}
        <button class="btn quiet" @click=${() => this.#drop.choose()}>${icon('files')}${t('open-files')}</button>
        ${this.#act('studio-save', '', this.#save)}${this.#act('studio-hand-over', 'primary', this.#handOver)}` : nothing}
      <reife-dress></reife-dress></header>`;
  }

  /** What cannot be done yet says why. */
  #act(id: string, kind: string, act: () => void): TemplateResult {
    const good = this.#studio.savedPlan() !== null;
    return html`<button class="btn ${kind}" aria-disabled=${good ? nothing : 'true'} title=${good ? nothing : t('studio-not-yet')} @click=${() => { if (good) act(); }}>${t(id)}</button>`;
  }

  #start(): TemplateResult {
    const { failure, tooLarge } = this.#studio;
    return html`<div class="in-the-middle"><h2>${t('studio-start-title')}</h2><p class="lead">${t('studio-start-say')}</p>
      ${failure === '' ? nothing : html`<div class="note crit" role="alert">${icon('overdue')}<div><h3>${t('failed')}</h3><p class="mono">${failure}</p></div></div>`}
      ${tooLarge === null ? nothing : html`<div class="note attn" role="alert">${icon('overdue')}<div><h3>${t('large-title')}</h3><p>${t('large-say', { needed: bytes(tooLarge.needed), most: bytes(tooLarge.most) })}</p>
        <div class="acts"><button class="btn primary" @click=${() => void this.#studio.sample(tooLarge.oneIn)}>${t('large-sample', { one: number(tooLarge.oneIn) })}</button></div></div></div>`}
      ${this.#choices()}</div>`;
  }

  #choices(): TemplateResult {
    return html`<div class="choices">${this.examples.map((example) => html`<button class="choice" @click=${() => void this.#studio.openExample(example)}><b>${t(`example-${example.id}`)}</b><span>${t(`example-${example.id}-say`)}</span></button>`)}
        <button class="choice own" @click=${() => this.#drop.choose()}><b>${t('own-files')}</b><span>${t('studio-own-say', { days: KEPT_DAYS })}</span></button></div>`;
  }

  #doing(): TemplateResult {
    const { doing, people } = this.#studio;
    const { what, file, done, total, contacts } = doing;
    const measured = total > 0 && what !== 'workbook';
    return html`<div class="in-the-middle"><div class="box"><p id="doing"><b>${what === 'workbook' ? t('reading-workbook', { file }) : t(`studio-${what}`, { file, contacts: number(people?.contacts ?? contacts) })}</b></p>
      <progress aria-labelledby="doing" max=${measured ? total : 1} value=${measured ? done : nothing}></progress>
      ${what === 'workbook' ? html`<p class="xs m3">${t('reading-workbook-say', { size: bytes(total) })}</p>` : nothing}
      ${measured ? html`<p class="xs m3">${t('read-of', { done: bytes(done), total: bytes(total) })}${contacts > 0 ? html` · ${t('studio-contacts-so-far', { contacts: number(contacts) })}` : nothing}</p>` : nothing}
      <div class="acts"><button class="btn" @click=${() => this.#studio.cancel()}>${t('cancel')}</button></div></div></div>`;
  }

  #ready(): TemplateResult {
    const { text, problems, view, before, failure } = this.#studio;
    if (before === null) return html``;
    return html`<div class="both ${this.side}"><section class="left" aria-labelledby="left"><div class="bar"><h2 class="sr" id="left">${t('studio-left')}</h2><reife-choice .label=${t('studio-view')} .value=${this.side} .options=${[{ value: 'numbers', label: t('studio-levers') }, { value: 'rules', label: t('studio-rules') }]} @reife-choice=${(event: CustomEvent<Side>) => void this.#turnTo(event.detail)}></reife-choice></div>
        ${this.side === 'numbers' ? html`<reife-levers .text=${text} .compared=${before.text} .rules=${this.#studio.plan?.draft.book ?? before.book}></reife-levers>`
          : html`<reife-editor .text=${text} .compared=${before.text} .problems=${problems} .view=${view} .evidence=${this.#studio.verdicts ?? undefined} .draft=${before.view.id} .name=${`${before.view.id}.reife.json`}></reife-editor>`}</section>
      <section class="right" aria-label=${t('studio-plan')}>${failure === '' ? nothing : html`<div class="note crit" role="alert">${icon('overdue')}<div><h3>${t('failed')}</h3><p class="mono">${failure}</p></div></div>`}
        ${this.#studio.people === null ? html`<div class="in-the-middle"><h2>${t('studio-who')}</h2><p class="lead">${t('studio-who-say')}</p>${this.#choices()}</div>` : nothing}
        <reife-plan .studio=${this.#studio} .turn=${this.turn}></reife-plan></section></div>`;
  }

  /** The editor is a load of its own, for those who want more than numbers. */
  async #turnTo(side: Side): Promise<void> {
    if (side === 'rules') await import('../../parts/editor/editor.ts');
    this.side = side;
    if (side === 'rules') void this.#studio.askVerdicts();
  }

  readonly #save = (): void => {
    const plan = this.#studio.savedPlan();
    if (plan !== null) download(`${this.#studio.before?.view.id ?? 'rules'}.plan.json`, JSON.stringify(plan, null, 2) + '\n');
  };

  /** The draft and its plan, to be proposed and signed elsewhere. */
  readonly #handOver = (): void => {
    download(`${this.#studio.before?.view.id ?? 'rules'}.reife.json`, this.#studio.text);
    this.#save();
  };
}
