/** What the file holds, to choose from: by kind, with search; problems are counted at each item. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number, signed } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { find, t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import { base, controls } from '../styles.ts';
import type { Desk, Located, Open } from './desk.ts';
import { blank, placeFor } from './file/blank.ts';
import { labelOf, title } from './file/labels.ts';
import { likes, withItem } from './file/likes.ts';
import { isList, SINGLES, type ListName, type SectionName } from './file/lists.ts';
import { sameOwner } from './file/mentions.ts';
import './menu.ts';
import type { Act } from './menu.ts';
import { hasError } from './problem.ts';
import { shown } from './spell.ts';

/** The tabs; everything else is chosen beside them. */
const TABS: readonly ListName[] = ['rules', 'states', 'facts'];
const MORE: readonly ListName[] = ['signals', 'attributes', 'conditions', 'checks', 'questions', 'dimensions', 'assumptions', 'campaigns', 'topics', 'purposes', 'roles', 'reasons', 'deciders'];

@customElement('reife-editor-list')
export class EditorList extends ReifeElement {
  static override styles = [base, controls, css`
    :host { display: flex; flex-direction: column; min-height: 0; }
    .tabs { display: flex; gap: 0; padding: 0 8px; border-bottom: 1px solid var(--line); min-height: 40px; align-items: stretch; } .tabs > button { white-space: nowrap; border: 0; background: none; padding: 0 5px; font: 500 13px/20px var(--font); color: var(--ink-2); cursor: pointer; } .tabs > [aria-pressed=true] { color: var(--ink); box-shadow: inset 0 -2px 0 var(--accent); } .tabs > button:hover { background: var(--hover); }
    .tabs select { flex: 1 1 0; min-width: 44px; border: 0; background-color: transparent; padding: 0 15px 0 5px; font: 500 13px/20px var(--font); color: var(--ink-2); appearance: none; cursor: pointer; text-overflow: ellipsis; background-image: linear-gradient(45deg, transparent 50%, var(--ink-2) 50%), linear-gradient(-45deg, transparent 50%, var(--ink-2) 50%); background-size: 5px 5px; background-position: right 6px center, right 1px center; background-repeat: no-repeat; } .tabs select.on { color: var(--ink); box-shadow: inset 0 -2px 0 var(--accent); } select option, select optgroup { background: var(--surface); color: var(--ink); }
    .find { position: relative; padding: 8px 12px; } .find .in { padding-left: 28px; min-height: 28px; } .find .i { position: absolute; left: 20px; top: 16px; color: var(--ink-3); pointer-events: none; }
    .all { overflow-y: auto; flex: 1 1 auto; padding-bottom: 12px; scrollbar-width: thin; } h2 { font: 600 12px/16px var(--font); color: var(--ink-2); padding: 10px 16px 4px; display: flex; justify-content: space-between; gap: 8px; } h2 span { font-weight: 400; color: var(--ink-3); }
    li button { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; width: 100%; min-height: 28px; padding: 4px 16px; border: 0; background: none; text-align: left; align-items: center; cursor: pointer; font: var(--t-s); color: var(--ink); } li button:hover { background: var(--hover); } li button:focus-visible { outline-offset: -2px; } li [aria-current=true] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
    .end { display: inline-flex; gap: 6px; align-items: center; max-width: 104px; overflow-wrap: break-word; font: var(--t-xs); color: var(--ink-3); text-align: right; } .bad { color: var(--crit); font-weight: 600; display: inline-flex; gap: 3px; align-items: center; } .bad.warn { color: var(--attn); } .bad .i { width: 12px; height: 12px; }
    small { font: var(--t-xs); color: var(--accent-strong); }
    .what { display: flex; gap: 6px; align-items: center; overflow-wrap: break-word; hyphens: auto; } .what .i { color: var(--ink-2); width: 12px; height: 12px; } .handover .i { color: var(--accent); }
    .add { padding: 8px 16px; } .none { padding: 8px 16px; color: var(--ink-3); }
  `];

  @property({ attribute: false }) desk!: Desk;
  @state() private search = '';
  @state() private section: ListName | 'file' = 'rules';
  #last: Open | undefined;

  override willUpdate(): void {
    const { open } = this.desk;
    // Whoever is taken to an item elsewhere sees the list it is in.
    if (this.#last !== undefined && sameOwner(open, this.#last)) return;
    this.#last = open;
    this.section = isList(open.section) ? open.section : 'file';
  }

  override updated(): void {
    const now = this.renderRoot.querySelector('[aria-current=true]');
    now?.scrollIntoView({ block: 'nearest' });
    // The Tab key reaches the list even where what is open is not in it.
    if (now === null) this.renderRoot.querySelector('nav li button')?.setAttribute('tabindex', '0');
  }

  override render() {
    const found = this.search.trim() !== '';
    return html`<div class="tabs" role="group" aria-label=${t('editor-sections')}>${TABS.map((one) => html`<button aria-pressed=${!found && this.section === one} @click=${() => this.#turn(one)}>${t(`editor-list-${one}`)}</button>`)}
        <select class=${!found && !(TABS as readonly string[]).includes(this.section) ? 'on' : ''} aria-label=${t('editor-more')} @change=${(event: Event) => this.#turn((event.target as HTMLSelectElement).value as ListName | 'file')}>
          <option value="" disabled ?selected=${(TABS as readonly string[]).includes(this.section)}>${t('editor-more')}</option>
          ${MORE.map((one) => html`<option value=${one} .selected=${this.section === one}>${t(`editor-list-${one}`)}</option>`)}<option value="file" .selected=${this.section === 'file'}>${t('editor-list-file')}</option></select></div>
      <div class="find">${icon('search')}<input class="in" type="search" .value=${this.search} placeholder=${t('editor-search')} aria-label=${t('editor-search')} @input=${(event: Event) => { this.search = (event.target as HTMLInputElement).value; }} @keydown=${this.#fromSearch}></div>
      <nav class="all" aria-label=${t('editor-contents')} @keydown=${this.#walk}>${found ? this.#found() : this.section === 'file' ? html`<ul>${SINGLES.map((one) => this.#entry({ section: one, index: null }))}</ul>` : this.#list(this.section)}</nav>`;
  }

  #turn(section: ListName | 'file'): void {
    this.search = '';
    this.section = section;
    const first: Open = section === 'file' ? { section: 'head', index: null } : { section, index: 0 };
    this.#last = first;
    if (section === 'file' || this.desk.whole!.items([section]).length > 0) this.desk.show(first);
    this.requestUpdate();
  }

  #found(): TemplateResult {
    const source = this.desk.whole!;
    const wanted = this.search.trim().toLocaleLowerCase();
    const hits = (section: SectionName, index: number | null): boolean => [title(source, section, index), isList(section) ? source.string([section, index ?? 0, 'id']) ?? '' : ''].some((one) => one.toLocaleLowerCase().includes(wanted));
    const lists = [...TABS, ...MORE].map((list) => ({ list, at: source.items([list]).flatMap((_, at) => (hits(list, at) ? [at] : [])) })).filter(({ at }) => at.length > 0);
    const singles = SINGLES.filter((one) => hits(one, null));
    if (lists.length === 0 && singles.length === 0) return html`<p class="none" role="status">${t('editor-nothing-found')}</p>`;
    return html`${lists.map(({ list, at }) => html`<h2>${t(`editor-list-${list}`)}</h2><ul>${at.map((index) => this.#entry({ section: list, index }))}</ul>`)}${singles.length === 0 ? nothing : html`<h2>${t('editor-list-file')}</h2><ul>${singles.map((one) => this.#entry({ section: one, index: null }))}</ul>`}`;
  }

  #list(list: ListName): TemplateResult {
    const source = this.desk.whole!;
    const all = [...source.items([list]).keys()];
    const entries = (indexes: readonly number[]): TemplateResult => html`<ul>${indexes.map((index) => this.#entry({ section: list, index }))}</ul>`;
    return html`${all.length === 0 ? html`<p class="none">${t('editor-list-empty')}</p>` : list === 'rules' ? this.#byDimension(all).map(([dimension, indexes]) => html`<h2>${labelOf(source, 'dimensions', dimension)}</h2>${entries(indexes)}`) : entries(all)}
      <p class="add">${list === 'rules' ? html`<reife-menu left .label=${t('editor-add-rules')} .shown=${html`${icon('plus')}${t('editor-add-rules')}`} .acts=${() => this.#likes()}></reife-menu>`
        : html`<button class="btn small" @click=${() => this.#new(list)}>${icon('plus')}${t(`editor-add-${list}`)}</button>`}</p>`;
  }

  #byDimension(all: readonly number[]): [string, number[]][] {
    const source = this.desk.whole!;
    const groups = new Map<string, number[]>(source.items(['dimensions']).map((_, at) => [source.string(['dimensions', at, 'id']) ?? '', []]));
    for (const index of all) {
      const dimension = source.string(['rules', index, 'dimension']) ?? '';
      groups.set(dimension, [...groups.get(dimension) ?? [], index]);
    }
    return [...groups].filter(([, indexes]) => indexes.length > 0);
  }

  #entry(open: Open): TemplateResult {
    const source = this.desk.whole!;
    const found = this.desk.problemsOf(open);
    const now = sameOwner(open, this.desk.open);
    const mark = open.section === 'states' ? this.#shape(open.index ?? 0) : undefined;
    return html`<li><button aria-current=${now} tabindex=${now ? 0 : -1} @click=${() => this.desk.show(open)}><span class="what ${mark === 'handover' ? 'handover' : ''}">${mark === undefined ? nothing : icon(mark)}<span>${title(source, open.section, open.index)}${this.desk.isChanged(open) ? html` <small>${t('editor-changed')}</small>` : nothing}</span></span><span class="end">${this.#end(open)}${badge(found)}</span></button></li>`;
  }

  /** The shape tells who decides. */
  #shape(index: number): IconName {
    const source = this.desk.whole!;
    const of = (key: string): unknown => source.value(['states', index, key]);
    if (of('adverse') === true) return 'excluded';
    if (of('handover') === true) return 'handover';
    return of('decided_by') === 'rules' ? (index === source.items(['states']).length - 1 ? 'plain' : 'lines') : 'speech';
  }

  /** What matters most about an item, in a word. */
  #end({ section, index }: Open): string {
    const source = this.desk.whole!;
    const of = (key: string): string | undefined => source.string([section, index ?? 0, key]);
    if (section === 'rules') {
      const [points, each] = [source.spelled(['rules', index ?? 0, 'points']), source.spelled(['rules', index ?? 0, 'points_each'])];
      return points !== undefined ? sign(points) : each === undefined ? '' : t('editor-each', { points: shown(each).replace('-', '−') });
    }
    if (section === 'facts') return of('measure') === undefined ? '' : find(`editor-measure-${of('measure')!.replaceAll('_', '-')}`) ?? '';
    if (section === 'signals' || section === 'attributes') return word('kind', of('kind') ?? '');
    if (section === 'states') return of('stage') ?? '';
    if (section === 'assumptions') return find(`editor-about-${of('about') ?? ''}`) ?? '';
    return '';
  }

  #likes(): Act[] {
    const source = this.desk.whole!;
    const at = placeFor(source, 'rules', this.desk.open.section === 'rules' ? this.desk.open.index : null);
    return likes(source, at).map(({ name, make }, place) => ({ label: name, off: make === undefined, ...(place === 0 && { under: t('editor-like') }), run: () => {
      const made = make?.();
      if (made) this.desk.write(made.text, '', { section: 'rules', index: made.index });
    } }));
  }

  #new(list: ListName): void {
    const source = this.desk.whole!;
    const index = placeFor(source, list, this.desk.open.section === list ? this.desk.open.index : null);
    this.desk.write(withItem(source, list, blank(source, list), index), '', { section: list, index });
  }

  #fromSearch(event: KeyboardEvent): void {
    const [first] = this.renderRoot.querySelectorAll<HTMLElement>('nav li button');
    if (event.key === 'Escape') this.search = '';
    if (event.key === 'Enter') first?.click();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    first?.focus();
  }

  #walk(event: KeyboardEvent): void {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('nav li button')];
    const at = all.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const next = at < 0 ? undefined : all[to[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

/** A spelling that is no number shows as it is. */
function sign(spelled: string): string {
  try {
    return signed(spelled);
  } catch {
    return spelled;
  }
}

export function badge(found: readonly Located[]): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  const error = hasError(found);
  return html`<span class="bad ${error ? '' : 'warn'}" title=${t('problems', { count: found.length })}>${icon(error ? 'overdue' : 'info')}<span class="sr">${t('problems', { count: found.length })}</span><span aria-hidden="true">${number(found.length)}</span></span>`;
}
