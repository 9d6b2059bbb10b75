/** How far decisions have come: dimensions by cohort 30 days ago and today, and standings over half a year. */
import { html, type TemplateResult } from 'lit';
import type { Board } from '../../engine/learning/protocol.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { opener, panel, replays, table } from './figures.ts';
import { dotAndLine } from './range.ts';
import { whole, type Words } from './words.ts';

export type CohortKind = 'segment' | 'month' | 'campaign';
export const COHORTS: readonly CohortKind[] = ['segment', 'month', 'campaign'];

export function progress(board: Board, words: Words, by: CohortKind, choice: TemplateResult): TemplateResult {
  const { dimensions, cohorts, moments } = board.progress;
  const shown = cohorts.filter((row) => (row.by === by || row.by === 'all') && row.contacts > 0);
  const name = (row: (typeof cohorts)[number]): string =>
    row.by === 'all' ? t('board-everybody') : row.by === 'campaign' ? words.named('campaigns', row.id) : row.by === 'month' ? month(row.id) : row.id;
  const rows = shown.map((row) => html`<tr><th scope="row">${name(row)}</th><td class="num">${opener(words, row.key, whole(row.contacts), name(row))}</td>
    ${row.moved.map((moved) => (moved.from === null || moved.to === null
      ? html`<td class="wide"><span class="unshown">${t('board-unknown')}</span></td>`
      : html`<td class="wide">${dotAndLine({ at: moved.to / 100, before: moved.from / 100 })}<span class="say">${whole(moved.from)} → <b>${whole(moved.to)}</b>, ${t('board-rose-fell', { rose: whole(moved.rose), fell: whole(moved.fell) })}</span></td>`))}<td>${replays(words, { cohort: row.key, name: name(row) }, name(row))}</td></tr>`);
  const everybody = cohorts.find((row) => row.by === 'all');
  const past = moments.map((moment, at) => ({ moment, step: everybody?.course[at] })).reverse().filter(({ step }) => step !== undefined && step.contacts > 0);
  const states = past.map(({ moment, step }) => html`<tr><th scope="row">${date(moment)}</th><td class="num">${whole(step!.contacts)}</td>${step!.states.map((count) => html`<td class="num">${whole(count)}</td>`)}</tr>`);
  const inside = html`<div class="choose">${choice}</div>
    ${table(t('board-progress'), [t('board-cohort'), '#n', ...dimensions.map((id) => words.named('dimensions', id)), t('board-course')], rows, t('board-no-progress'))}
    <p class="foot">${t('board-progress-say')}</p>
    <details><summary>${t('board-standings-over-time')}</summary>${table(t('board-standings-over-time'), [t('board-day'), '#n', ...board.progress.states.map((id) => `#${words.named('states', id)}`)], states, t('board-no-progress'))}</details>`;
  return panel('b-progress', t('board-progress'), t('board-progress-beside', { from: date(moments[1] ?? board.as_of), to: date(board.as_of) }), inside, true);
}

const month = (id: string): string => date(`${id}-01`).replace(/^\S+\s/, '');
