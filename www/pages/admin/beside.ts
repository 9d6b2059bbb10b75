/** What browsers counted of a draft that runs as a shadow: how often it would propose another state. A sum over a ring, never one browser's. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AuthorBeside } from '../../engine/author/shapes.ts';
import { icon } from '../../parts/icons.ts';
import { number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { statesOf } from './draft-words.ts';
import { short } from './words.ts';

/** `file`: the draft, where it lies in the repository. */
export function beside({ draft, seq, clients, clients_min: least, troubled, counts }: AuthorBeside, file: Uint8Array | null): TemplateResult {
  const called = statesOf(file);
  const all = counts ?? [];
  const sum = (list: [string, string, number][]): number => list.reduce((before, [, , contacts]) => before + contacts, 0);
  const other = all.filter(([from, to]) => from !== to).sort(([, , a], [, , b]) => b - a);
  return html`<div class="draft"><h4 title=${draft}>${t('admin-fleet-draft', { draft: short(draft), seq, clients })}</h4>
    <p>${counts === null ? t('admin-fleet-few', { least }) : t('admin-fleet-counted', { contacts: number(sum(all)), other: number(sum(other)) })}</p>
    ${troubled.map(([state, count]) => html`<p class="note attn">${icon('overdue')}${t('admin-fleet-trouble', { state, count })}</p>`)}
    ${other.length === 0 ? nothing : html`<div class="wide" tabindex="0" role="region" aria-label=${t('admin-fleet-pairs')}><table><thead><tr><th>${t('admin-fleet-from')}</th><th>${t('admin-fleet-to')}</th><th class="num">${t('admin-fleet-contacts')}</th></tr></thead>
      <tbody>${other.map(([from, to, contacts]) => html`<tr><td>${called(from)}</td><td>${called(to)}</td><td class="num">${number(contacts)}</td></tr>`)}</tbody></table></div>`}</div>`;
}
