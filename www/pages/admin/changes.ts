/** What one file changes of another, grouped by what the changes do: for people who do not read JSON. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AuthorChange } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base } from '../../parts/styles.ts';
import { text } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';

/** Above this the groups are folded, with their counts in the fold line. */
const OPEN_MAX = 12;
/** Where something shows, at most; the rest is counted. */
const SHOWN_MAX = 8;

@customElement('reife-admin-changes')
export class Changes extends ReifeElement {
  static override styles = [base, css`
    details { border: 1px solid var(--line); border-radius: var(--r); } details + details { margin-top: 8px; }
    summary { display: flex; gap: 8px; align-items: center; justify-content: space-between; padding: 6px 12px; cursor: pointer; list-style: none; border-radius: var(--r); } summary::-webkit-details-marker { display: none; } summary:hover { background: var(--hover); } summary > span { display: inline-flex; gap: 8px; align-items: center; font: 600 13px/20px var(--font); } summary .i { width: 10px; height: 10px; color: var(--ink-3); transition: transform var(--move); } [open] summary .i { transform: rotate(90deg); } summary small { font: var(--t-xs); color: var(--ink-3); }
    li { padding: 8px 12px; border-top: 1px solid var(--line); display: grid; gap: 4px; } .title { display: flex; flex-wrap: wrap; gap: 4px 12px; justify-content: space-between; } .title small { font: var(--t-xs); color: var(--ink-3); }
    .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1px 8px; } .pair > :not(.name) { display: grid; grid-template-columns: 10px minmax(0, 1fr); gap: 6px; padding: 2px 8px; border-radius: var(--r-s); white-space: pre-wrap; } .from { background: var(--sunken); color: var(--ink-2); } .to { background: var(--accent-soft); } .pair .i { width: 10px; height: 10px; margin-top: 5px; } .name { font: var(--t-xs); color: var(--ink-3); grid-column: 1 / -1; padding-top: 2px; }
    .none { color: var(--ink-2); } .xs { color: var(--ink-3); }
    @media (max-width: 560px) { .pair { grid-template-columns: minmax(0, 1fr); } }
  `];

  @property({ attribute: false }) changes: AuthorChange[] = [];

  override render(): TemplateResult {
    if (this.changes.length === 0) return html`<p class="none">${t('admin-no-changes')}</p>`;
    const effects = [...new Set(this.changes.map(({ effect }) => effect))];
    return html`${effects.map((effect) => {
      const of = this.changes.filter((change) => change.effect === effect);
      return html`<details ?open=${this.changes.length <= OPEN_MAX}><summary><span>${icon('right')}${t('admin-effect', { effect })}</span><small>${t('admin-change-count', { count: of.length })}</small></summary>
        <ul>${of.map((change) => this.#change(change))}</ul></details>`;
    })}`;
  }

  #change({ list, id, label, what, members, names, shows_in: shows }: AuthorChange): TemplateResult {
    const name = text(label);
    const called = names.flatMap(([known, labels]) => (text(labels) === undefined ? [] : [t('admin-named', { id: known, label: text(labels) ?? '' })]));
    const shown = shows.slice(0, SHOWN_MAX).map(([, item]) => item).join(', ');
    return html`<li><div class="title"><b>${t('admin-list', { list })} ${name === undefined ? id : t('admin-quoted', { text: name })}</b><small>${t(`admin-what-${what}`)}${name === undefined ? nothing : ` · ${id}`}</small></div>
      ${members.map(([member, from, to]) => this.#member(member, from, to, what))}
      ${called.length === 0 ? nothing : html`<p class="xs">${called.join(' ')}</p>`}
      ${shows.length === 0 ? nothing : html`<p class="xs">${t('admin-shows-in', { items: shown, more: Math.max(0, shows.length - SHOWN_MAX) })}</p>`}</li>`;
  }

  #member(name: string, from: string | null, to: string | null, what: string): TemplateResult {
    const title = name === '' ? nothing : html`<div class="name">${t('admin-member', { member: name })}</div>`;
    if (what === 'added') return html`<div class="pair one">${title}<div class="to">${icon('plus')}<span>${this.#value(to)}</span></div></div>`;
    return html`<div class="pair">${title}<div class="from">${icon('minus')}<span><span class="sr">${t('admin-before')} </span>${this.#value(from)}</span></div>
      <div class="to">${icon('plus')}<span><span class="sr">${t('admin-after')} </span>${this.#value(to)}</span></div></div>`;
  }

  #value(value: string | null): string {
    if (value === null) return t('admin-nothing');
    return value === 'true' || value === 'false' ? t(`admin-truth-${value}`) : value;
  }
}
