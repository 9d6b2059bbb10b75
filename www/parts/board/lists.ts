/** Lists of contacts: in question, to take up again, asked for by sales. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../../engine/learning/protocol.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { panel, table, withheld } from './figures.ts';
import type { Words } from './words.ts';

export type Linked = (contact: string) => TemplateResult;

export function again(board: Board, words: Words, linked: Linked): TemplateResult {
  const questions = board.today.questions.map((row) => html`<tr><th scope="row">${linked(row.contact)}</th><td>${words.named('states', row.standing)}</td><td>${row.since === null ? '–' : date(row.since)}</td><td>${words.named('states', row.proposal)}</td></tr>`);
  const recycle = board.recycle.map((row) => html`<tr><th scope="row">${linked(row.contact)}</th><td>${t(`verdict-${row.verdict}`)}${row.reason === null ? nothing : html`<span class="say">${words.named('reasons', row.reason)}, ${date(row.decided)}</span>`}</td>
    <td>${t(`board-again-${row.why.replaceAll('_', '-')}`, { day: row.until === null ? '' : date(row.until) })}</td><td>${words.named('states', row.proposal)}</td></tr>`);
  const inside = html`${table(t('board-in-question'), [t('board-in-question'), t('board-stands'), t('board-since-head'), t('board-proposed')], questions, t('board-no-question'))}
    ${table(t('board-recycle'), [t('board-recycle'), t('board-decided'), t('board-why-now'), t('board-proposed')], recycle, t('board-no-recycle'))}`;
  return panel('b-again', t('board-again'), t('board-again-beside'), inside);
}

export function asked(board: Board, words: Words, linked: Linked): TemplateResult {
  const rows = board.asked.contacts.map((row) => html`<tr><th scope="row">${linked(row.contact)}</th><td>${row.proposal === null ? '–' : words.named('states', row.proposal)}</td><td>${words.named('states', row.state)}</td><td>${row.reason === null ? '–' : words.named('reasons', row.reason)}</td></tr>`);
  const inside = board.asked.all.count === null ? html`<p class="none">${withheld()}</p>`
    : table(t('board-asked'), [t('board-contact'), t('board-proposed'), t('board-decided'), t('board-reason')], rows, t('board-no-asked'));
  return panel('b-asked', t('board-asked'), t('board-a-year'), inside);
}
