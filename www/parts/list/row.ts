/** One row of the list: who, what stands and is proposed, the shape of the case, what waits. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { ContactRow } from '../../engine/interface.ts';
import { whole } from '../../reading/decimal.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { firm, mark, title } from '../../reading/rows.ts';
import { date, dateTime, left, near } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { icon } from '../icons.ts';
import { shape } from '../bar.ts';
import { stateMark } from '../state-mark.ts';

export const rowStyles = css`
  .r { position: absolute; inset-inline: 0; display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1.35fr) 158px 136px; gap: 0 16px; align-items: center; padding: 6px 16px; border-bottom: 1px solid var(--line); cursor: pointer; contain: strict; background: var(--surface); }
  .r:hover { background: var(--hover); }
  .r[aria-selected="true"] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
  .r small { display: block; font: var(--t-xs); color: var(--ink-3); } .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .who { display: block; font-weight: 600; } .mv, .to { display: flex; gap: 0 6px; align-items: center; min-width: 0; } .mv { flex-wrap: wrap; } .to > .i { width: 11px; color: var(--ink-3); } .to { max-width: 100%; }
  .mv .state { min-width: 0; max-width: 100%; line-height: 20px; } .mv .state > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .minis { display: grid; grid-template-columns: 96px 46px; gap: 16px; align-items: center; }
  .mini { display: block; width: 100%; overflow: visible; } .mini .tick { stroke-width: 1.5; }
  .r:hover .track, .r[aria-selected="true"] .track { fill: var(--surface); }
  .due { text-align: right; white-space: nowrap; } .due b { display: flex; gap: 4px; align-items: center; justify-content: flex-end; }
  .crit { color: var(--crit); } .attn { color: var(--attn); } .blank { color: var(--ink-2); }
  .compact .r { grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; padding: 8px 16px; align-content: center; }
  .compact .mv { grid-column: 1 / -1; grid-row: 2; } .compact:not(.narrow) .mv { flex-wrap: nowrap; } .compact .blank { align-self: start; }
  .compact .minis { grid-column: 1 / -1; grid-row: 3; grid-template-columns: minmax(0, 240px) 60px; margin-top: 4px; } .compact .due b + small { display: none; }
  @media (forced-colors: active) { .r[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;

export function rowContent(row: ContactRow, rules: Rulebook, now: string): TemplateResult {
  return html`<span><span class="who cut">${title(row)}</span><small class="cut">${firm(row) || nothing}</small></span>
    ${row.not_assessed || !row.standing
      ? html`<span class="mv blank">${icon('dashed')}${t('not-assessed')}</span><span class="minis"></span><span></span>`
      : html`<span class="mv">${stateMark(rules, row.standing.state)}${row.proposal !== null && row.proposal !== row.standing.state
          ? html`<span class="to">${icon('arrow')}${stateMark(rules, row.proposal)}</span>` : nothing}</span>
        ${minis(row, rules)}${due(row, now)}`}`;
}

/** Three small bars with their ticks, and fit beside them: the shape of the case, no number to rank by. */
export function minis(row: ContactRow, rules: Rulebook): TemplateResult {
  const target = rules.target(row);
  const drawn = rules.view.dimensions.map(({ id, label }, at) => {
    const unknown = row.unknown[at] ?? false;
    const points = row.points[at] ?? 0;
    const name = nameOf({ id, label }, id, 'dimension');
    return { id, said: t('mini', { name, points: unknown ? t('unknown') : String(whole(points)) }), bar: { points, unknown, tick: rules.needed(target, id) } };
  });
  const progress = drawn.filter(({ id }) => id !== 'fit');
  const fit = drawn.filter(({ id }) => id === 'fit');
  const stack = (some: typeof drawn, middle: boolean) => {
    const height = progress.length * 9 - 1;
    const offset = middle ? (height - some.length * 9 + 1) / 2 : 0;
    return html`<svg class="mini" height=${height} role="img" aria-label=${some.map(({ said }) => said).join(', ')}>
      ${some.map(({ bar }, at) => svg`<svg y=${offset + at * 9} height="8" overflow="visible">${shape(bar, 1, 6, 8)}</svg>`)}</svg>`;
  };
  return html`<span class="minis">${stack(progress, false)}${fit.length > 0 ? stack(fit, true) : nothing}</span>`;
}

function due(row: ContactRow, now: string): TemplateResult {
  const { standing } = row;
  const kind = mark(row);
  const at = standing?.decide_by ?? null;
  if (kind === 'overdue' && at) return html`<span class="due crit" title=${dateTime(at)}><b>${icon('overdue')}${left(now, at)}</b><small>${t('since', { when: near(now, at) })}</small></span>`;
  if (kind === 'in_question') return html`<span class="due attn"><b>${icon('question')}${t('in-question')}</b></span>`;
  if (kind === 'waiting' && at) return html`<span class="due" title=${dateTime(at)}><b>${icon('waiting')}${left(now, at)}</b><small>${near(now, at)}</small></span>`;
  if (kind === 'waiting') return html`<span class="due"><b>${icon('waiting')}${t('waits')}</b></span>`;
  if (standing?.since) return html`<span class="due"><small>${t('decided-on', { date: date(standing.since, now) })}</small></span>`;
  if (row.exploration) return html`<span class="due" title=${t('offered-to-learn')}>${icon('seedling')}<small>${t('offered')}</small></span>`;
  return html`<span class="due"></span>`;
}
