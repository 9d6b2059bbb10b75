/** Who changes, by change, then owner, those who move furthest first. Any row of a million is reachable; only those in sight are fetched. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Where } from '../../engine/population/merge.ts';
import type { Person } from '../../engine/population/protocol.ts';
import { whole } from '../../reading/decimal.ts';
import { moved } from '../../reading/explained.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { inSight, moved as keyMoved, revealing } from '../list/window.ts';
import { stateMark } from '../state-mark.ts';
import { styled } from '../styled.ts';
import { base, controls } from '../styles.ts';
import { panel } from './panel.ts';

/** People of one owner, or of none, who do the same. `range` finds them in order. */
export interface Section { owner: string | null; contacts: number; range(from: number, to: number): Promise<Where[]> }
/** A change, or a state that people stay in, with its sections. */
export interface Change { key: string; from: string; to: string; contacts: number; sections: Section[] }

const ROW = 28;
/** No higher than this, however many there are. */
const HIGH = 560;
type Line = { kind: 'change'; change: Change } | { kind: 'owner'; section: Section } | { kind: 'person'; section: Section; at: number };

/** Where each line lies without any line being made: headings and people are counted. */
class Layout {
  readonly count: number;
  readonly #starts: { at: number; line: Line; people: number }[] = [];

  constructor(changes: readonly Change[], open: ReadonlySet<string>) {
    let at = 0;
    for (const change of changes) {
      this.#starts.push({ at: at++, line: { kind: 'change', change }, people: 0 });
      if (!open.has(change.key)) continue;
      for (const section of change.sections) {
        this.#starts.push({ at, line: { kind: 'owner', section }, people: section.contacts });
        at += 1 + section.contacts;
      }
    }
    this.count = at;
  }

  line(at: number): Line | undefined {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = this.#starts[low];
    if (start === undefined || at < 0 || at >= this.count) return undefined;
    return at === start.at || start.line.kind !== 'owner' ? start.line : { kind: 'person', section: start.line.section, at: at - start.at - 1 };
  }

  lineOf(key: string): number {
    return this.#starts.find(({ line }) => line.kind === 'change' && line.change.key === key)?.at ?? -1;
  }
}

@customElement('reife-who-changes')
export class Changes extends ReifeElement {
  static override styles = [base, controls, panel, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr); min-height: 0; }
    .view { overflow-y: auto; position: relative; overscroll-behavior: contain; border-top: 1px solid var(--line); } .view:focus-visible { outline-offset: -2px; } .all { position: relative; }
    .r { position: absolute; inset-inline: 0; height: 28px; display: flex; gap: 8px; align-items: center; padding: 0 16px 0 32px; white-space: nowrap; cursor: pointer; contain: strict; } .r:hover { background: var(--hover); }
    .change { padding-left: 12px; border-top: 1px solid var(--line); font-weight: 600; background: var(--surface); } .change:first-child { border-top: 0; } .change > .i:first-child { width: 10px; color: var(--ink-3); transition: transform var(--move); } .change.open > .i:first-child { transform: rotate(90deg); } .change .state { font-weight: 400; min-width: 0; } .change .state > span { overflow: hidden; text-overflow: ellipsis; } .change .handover { font-weight: 600; } .change .arrow { width: 11px; color: var(--ink-3); }
    .owner { color: var(--ink-3); cursor: default; font: var(--t-xs); } .owner:hover { background: none; } .n { margin-left: auto; padding-left: 12px; } .owner .n, .person .n { font-variant-numeric: tabular-nums; }
    .person .n { font: var(--t-xs); color: var(--ink-2); } .cut { overflow: hidden; text-overflow: ellipsis; min-width: 0; } .person small { color: var(--ink-3); font: var(--t-xs); } .r.at { box-shadow: inset 0 0 0 1px var(--accent); } .r[aria-selected=true] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
    @media (forced-colors: active) { .r[aria-selected=true], .r.at { outline: 2px solid Highlight; outline-offset: -2px; } }
  `];

  @property({ attribute: false }) changes: readonly Change[] | null = null;
  @property({ attribute: false }) was!: Rulebook;
  @property({ attribute: false }) now!: Rulebook;
  @property({ attribute: false }) people!: (wanted: readonly Where[]) => Promise<Person[]>;
  @property({ attribute: false }) selected: Where | null = null;
  /** What is shown, where it is not everybody who changes. */
  @property() only = '';
  @state() private open = new Set<string>();
  @state() private first = 0;
  @state() private last = 0;
  @state() private at = -1;
  @query('.view') private view!: HTMLElement | null;
  #layout = new Layout([], new Set());
  /** Rows by line: what was fetched for this list of changes. */
  #rows = new Map<number, Person | null>();
  #fetching = 0;

  override focus(): void {
    this.view?.focus();
  }

  /** Opens one change, and the keys go there. */
  async show(key: string): Promise<void> {
    this.open = new Set([...this.open, key]);
    await this.updateComplete;
    this.at = this.#layout.lineOf(key);
    if (this.view) this.view.scrollTop = this.at * ROW;
    this.#look();
    this.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('changes')) {
      const known = new Set(this.changes?.map(({ key }) => key));
      const first = this.changes?.[0];
      const open = new Set([...this.open].filter((key) => known.has(key)));
      this.open = open.size === 0 && first !== undefined ? new Set([first.key]) : open;
    }
    if (changed.has('changes') || changed.has('open')) {
      this.#layout = new Layout(this.changes ?? [], this.open);
      this.#rows = new Map();
      this.at = Math.min(this.at, this.#layout.count - 1);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('changes') || changed.has('open')) this.#look();
  }

  override render() {
    const { changes } = this;
    const all = changes?.reduce((sum, { contacts }) => sum + contacts, 0) ?? 0;
    return html`<div class="hd"><h3 id="title">${this.only === '' ? t('people-title') : this.only}</h3>
        ${this.only === '' ? html`<span>${changes === null ? t('plan-computing') : all === 0 ? t('people-nobody') : t('people-count', { count: all, counts: number(all) })}</span>` : html`<button class="btn quiet small" @click=${() => this.tell('reife-all-changes')}>${icon('back')}${t('people-back')}</button>`}</div>
      <div class="view" role="tree" tabindex="0" aria-label=${t('people-list')} aria-activedescendant=${this.at >= this.first && this.at < this.last ? `r${this.at}` : nothing} @scroll=${this.#look} @keydown=${this.#key} ${styled({ height: `${Math.min(HIGH, Math.max(4 * ROW, this.#layout.count * ROW + 1))}px` })}>
        <div class="all" role="presentation" ${styled({ height: `${this.#layout.count * ROW}px` })}>${Array.from({ length: Math.max(0, this.last - this.first) }, (_, place) => this.#line(this.first + place))}</div></div>`;
  }

  #line(at: number): TemplateResult | typeof nothing {
    const line = this.#layout.line(at);
    if (line === undefined) return nothing;
    const lies = styled({ transform: `translateY(${at * ROW}px)` });
    const here = at === this.at ? 'at' : '';
    if (line.kind === 'change') {
      const { from, to, contacts, key } = line.change;
      const open = this.open.has(key);
      return html`<div class="r change ${open ? 'open' : ''} ${here}" id=${`r${at}`} role="treeitem" aria-level="1" aria-expanded=${open} aria-selected="false" ${lies} @click=${() => this.#choose(at)}>${icon('right')}${stateMark(this.was, from)}${from === to ? nothing : html`<svg class="i arrow" viewBox="0 0 14 14" aria-hidden="true"><path d="M1.5 7H12M8.25 3.25 12 7l-3.75 3.75"/></svg>${stateMark(this.now, to)}`}<span class="n">${number(contacts)}</span></div>`;
    }
    if (line.kind === 'owner') return html`<div class="r owner ${here}" id=${`r${at}`} role="treeitem" aria-level="2" aria-selected="false" ${lies}><span class="cut">${line.section.owner ?? t('people-no-owner')}</span><span class="n">${number(line.section.contacts)}</span></div>`;
    const person = this.#rows.get(at);
    const chosen = person != null && this.selected?.shard === person.shard && this.selected.contact === person.contact;
    return html`<div class="r person ${here}" id=${`r${at}`} role="treeitem" aria-level="3" aria-selected=${chosen} ${lies} @click=${() => this.#choose(at)}>${person == null ? html`<span class="m3">${t('loading')}</span>`
      : html`<span class="cut">${person.name ?? person.id} <small>${person.accountName ?? person.account ?? nothing}</small></span><span class="n">${this.#moved(person)}</span>`}</div>`;
  }

  /** By what it moves furthest; of somebody whose points stay, which state in force changes. */
  #moved({ pointsBefore, points, standing, standingBefore }: Person): string {
    const ids = ({ view }: Rulebook): string[] => view.dimensions.map(({ id }) => id);
    const [most] = moved({ ids: ids(this.was), points: pointsBefore }, { ids: ids(this.now), points });
    if (most !== undefined) return t('people-moved', { dimension: nameOf(this.now.dimension(most.id), most.id, 'dimension'), from: number(whole(most.from)), to: number(whole(most.to)) });
    if (standing !== null && standingBefore !== null && standing !== standingBefore) return t('people-standing-only', { from: nameOf(this.was.state(standingBefore), standingBefore, 'state'), to: nameOf(this.now.state(standing), standing, 'state') });
    return t('people-still');
  }

  readonly #look = (): void => {
    if (this.view === null) return;
    const { first, last } = inSight(this.view.scrollTop, this.view.clientHeight, ROW, this.#layout.count);
    this.first = first;
    this.last = last;
    void this.#fetch();
  };

  /** Those in sight that are not there yet; what has scrolled far away is let go. */
  async #fetch(): Promise<void> {
    const turn = ++this.#fetching;
    const layout = this.#layout;
    const rows = this.#rows;
    const wanted: { at: number; section: Section; place: number }[] = [];
    for (let at = this.first; at < this.last; at++) {
      const line = layout.line(at);
      if (line?.kind === 'person' && !rows.has(at)) wanted.push({ at, section: line.section, place: line.at });
    }
    const bySection = new Map<Section, { at: number; place: number }[]>();
    for (const { section, at, place } of wanted) bySection.set(section, [...(bySection.get(section) ?? []), { at, place }]);
    await Promise.all([...bySection].map(async ([section, lines]) => {
      const from = lines[0]?.place ?? 0;
      const found = await this.people(await section.range(from, (lines.at(-1)?.place ?? 0) + 1));
      lines.forEach(({ at, place }) => rows.set(at, found[place - from] ?? null));
    })).catch(() => {});
    if (rows.size > KEPT) for (const at of rows.keys()) if (at < this.first - KEPT / 4 || at > this.last + KEPT / 4) rows.delete(at);
    if (turn === this.#fetching && layout === this.#layout) this.requestUpdate();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.view === null) return;
    const line = this.#layout.line(this.at);
    const open = line?.kind === 'change' && this.open.has(line.change.key);
    if (event.key === 'Enter' || event.key === ' ' || (event.key === 'ArrowRight' && line?.kind === 'change' && !open) || (event.key === 'ArrowLeft' && open)) {
      event.preventDefault();
      if (this.at >= 0) this.#choose(this.at);
      return;
    }
    const to = keyMoved(event.key, this.at, this.#layout.count, Math.max(1, Math.floor(this.view.clientHeight / ROW) - 1));
    if (to === null) return;
    event.preventDefault();
    this.at = to;
    this.view.scrollTop = revealing(this.view.scrollTop, this.view.clientHeight, ROW, to);
    this.#look();
  };

  #choose(at: number): void {
    this.at = at;
    const line = this.#layout.line(at);
    if (line?.kind === 'change') {
      const open = new Set(this.open);
      if (!open.delete(line.change.key)) open.add(line.change.key);
      this.open = open;
    } else if (line?.kind === 'person') {
      const person = this.#rows.get(at);
      if (person) this.tell('reife-person', person);
    }
  }
}

const KEPT = 2000;
