/** Figures as they stand in cells: a button that opens the contacts behind it, a share with its range, what follows. */
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../texts/texts.ts';
import { icon, type IconName } from '../icons.ts';
import { dotAndLine, type Marks } from './range.ts';
import { percent, range, whole, type Count, type Draftable, type Figure, type Replayable, type Words } from './words.ts';

/** Opens the contacts behind a figure; `what` is what it counts. */
export const opener = (words: Words, key: string, shown: string | TemplateResult, what: string): TemplateResult =>
  html`<button class="fig" @click=${() => words.open(key, what)}>${shown}<span class="sr">, ${t('board-open', { what })}</span></button>`;

/** Opens the course of what stands beside it. */
export const replays = (words: Words, of: Replayable, name: string): TemplateResult =>
  html`<button class="fig" @click=${() => words.course(of)}>${t('board-course')}<span class="sr">: ${name}</span></button>`;

/** Makes a draft of what stands beside it. */
export const drafts = (words: Words, of: Draftable, what: string): TemplateResult =>
  html`<button class="fig draft" @click=${() => words.draft(of)}>${t('board-to-draft')}<span class="sr">: ${what}</span></button>`;

export const withheld = (): TemplateResult => html`<span class="unshown">${icon('dashed')}${t('board-withheld')}</span>`;

export const counted = (words: Words, row: Count, what: string): TemplateResult =>
  row.count === null ? withheld() : row.count === 0 ? html`${whole(0)}` : opener(words, row.key, whole(row.count), what);

export const before = (row: Count): TemplateResult => (row.before === null ? withheld() : html`${whole(row.before)}`);

/** Share, dot and line with its range, n: three cells. */
export function shareCells(words: Words, figure: Figure, what: string, marks: Omit<Marks, 'at' | 'low' | 'high'> = {}): TemplateResult {
  const { share } = figure;
  if (share === null) return html`<td class="num">–</td><td class="wide">${withheld()}</td><td class="num">–</td>`;
  if (share.share === null) return html`<td class="num">–</td><td class="wide"><span class="m3">${t('board-nothing-yet')}</span></td><td class="num">0</td>`;
  return html`<td class="num"><b>${percent(share.share)}</b></td>
    <td class="wide">${dotAndLine({ at: share.share, low: share.low, high: share.high, ...marks })}<span class="say">${range(share.low, share.high)}${marks.before != null ? html`, ${t('board-last', { share: percent(marks.before) })}` : nothing}</span></td>
    <td class="num">${opener(words, figure.key, whole(share.all), what)}</td>`;
}

/** A share in few words: 20 of 24, 64 to 93 %. */
export function shareWords(words: Words, figure: Figure, what: string): TemplateResult {
  const { share } = figure;
  if (share === null) return withheld();
  if (share.all === 0) return html`<span class="m3">–</span>`;
  return html`${opener(words, figure.key, html`<b>${whole(share.good)}</b> ${t('board-of', { all: whole(share.all) })}`, what)}<span class="say">${range(share.low, share.high)}</span>`;
}

const SHAPES: Record<string, IconName> = { kept: 'check', holds: 'check', missed: 'close', fails: 'close', too_few: 'dashed', half: 'minus', withheld: 'dashed', none_agreed: 'minus', promote: 'up', demote: 'down', as_it_is: 'minus' };
const WARNS = ['missed', 'fails', 'half', 'demote'];

export const so = (told: string): TemplateResult =>
  html`<span class="so ${WARNS.includes(told) ? 'warn' : ''}">${icon(SHAPES[told] ?? 'dashed')}${t(`board-so-${told.replaceAll('_', '-')}`)}</span>`;

/** A table with a head; what has no rows says so. */
export const table = (label: string, head: (string | TemplateResult)[], rows: TemplateResult[], none: string): TemplateResult =>
  rows.length === 0 ? html`<p class="none">${none}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label=${t('board-table', { of: label })}><table><thead><tr>${head.map((cell, at) => html`<th scope="col" class=${at > 0 && typeof cell === 'string' && cell.startsWith('#') ? 'num' : ''}>${typeof cell === 'string' ? cell.replace(/^#/, '') : cell}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

export const panel = (id: string, title: string, beside: string, inside: TemplateResult, wide = false): TemplateResult =>
  html`<section class="panel ${wide ? 'full' : ''}" aria-labelledby=${id}><header><h2 id=${id}>${title}</h2><p>${beside}</p></header>${inside}</section>`;
