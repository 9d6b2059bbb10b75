/** Which assumptions held, which signals changed their worth, what was disputed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../../engine/learning/protocol.ts';
import { t } from '../../texts/texts.ts';
import { counted, drafts, panel, shareCells, shareWords, so, table } from './figures.ts';
import { money, whole, type Count, type Figure, type Words } from './words.ts';

const amounts = (rows: { currency: string; amount: number; won: number }[]): string => rows.map(({ amount, currency }) => money(amount, currency)).join(', ');
const because = (words: Words, rows: Count[]): string => rows.filter(({ count }) => count !== null && count > 0).map(({ id, count }) => `${words.named('reasons', id)} ${whole(count!)}`).join(', ');

export function assumptions(board: Board, words: Words): TemplateResult {
  const rows = board.assumptions.filter(({ held, unsure }) => held.share === null || held.share.all > 0 || unsure.count !== 0).map((row) => {
    const name = words.named('assumptions', row.assumption);
    const why = because(words, row.reasons as Count[]);
    return html`<tr><th scope="row">${name}<span class="say">${t(`about-${row.about}`)}${why ? html` · ${t('board-because', { why })}` : nothing}</span></th>
      ${shareCells(words, row.held as Figure, name)}<td class="num">${counted(words, row.unsure as Count, t('board-unsure'))}</td><td>${so(row.so)}</td><td class="num">${amounts(row.amounts)}</td></tr>`;
  });
  return panel('b-assumptions', t('board-assumptions'), t('board-assumptions-beside'),
    table(t('board-assumptions'), [t('board-assumption'), `#${t('board-held')}`, t('board-range-head'), '#n', `#${t('board-unsure')}`, t('board-so'), `#${t('board-won')}`], rows, t('board-no-assumptions')), true);
}

export function campaigns(board: Board, words: Words): TemplateResult {
  const row = (name: string, kind: string, figures: (Figure | null)[], won: string) => html`<tr><th scope="row">${name}<span class="say">${kind}</span></th>
    ${figures.map((figure) => html`<td>${figure === null ? '–' : shareWords(words, figure, name)}</td>`)}<td class="num">${won}</td></tr>`;
  const rows = [
    ...board.campaigns.map((one) => row(words.named('campaigns', one.campaign), t('board-campaign'), [one.promise as Figure, one.held as Figure, one.accepted as Figure], amounts(one.amounts))),
    ...board.offers.map((one) => row(words.named('topics', one.topic), t('board-offer'), [null, one.held as Figure, one.accepted as Figure], amounts(one.amounts))),
  ];
  return panel('b-campaigns', t('board-campaigns'), t('board-a-year'),
    table(t('board-campaigns'), [t('board-what'), t('board-promise'), t('board-assumptions-held'), t('board-accepted'), `#${t('board-won')}`], rows, t('board-no-campaigns')));
}

export function worth(board: Board, words: Words): TemplateResult {
  const { items, verdicts_min, quarters_min } = board.worth;
  const order = ['promote', 'demote', 'as_it_is', 'too_few', 'withheld'];
  const row = (one: (typeof items)[number]) => {
    const name = words.named(one.item === 'signal' ? 'signals' : 'rules', one.id);
    const rests = one.rules.map((id) => words.named('rules', id)).join(', ');
    return html`<tr><th scope="row">${name}<span class="say">${t(`board-item-${one.item}`)}, ${t(`board-class-${one.class}`)}${rests && (one.so === 'promote' || one.so === 'demote') ? html` · ${t('board-rests', { rules: rests })}` : nothing}</span>${so(one.so)} ${one.so === 'promote' || one.so === 'demote' ? drafts(words, { of: 'worth', item: one.item === 'signal' ? 'signal' : 'rule', id: one.id, so: one.so }, name) : nothing}</th>
      <td>${shareWords(words, one.with as Figure, t('board-with-what', { what: name }))}</td><td>${shareWords(words, one.without as Figure, t('board-without-what', { what: name }))}</td></tr>`;
  };
  const sorted = [...items].sort((one, other) => order.indexOf(one.so) - order.indexOf(other.so));
  const first = sorted.filter(({ so: told }) => told === 'promote' || told === 'demote');
  const rest = sorted.filter((one) => !first.includes(one));
  const head = [t('board-signal'), t('board-with'), t('board-without')];
  const inside = html`${first.length > 0 ? table(t('board-worth'), head, first.map(row), '') : html`<p class="none">${t('board-worth-none', { verdicts: verdicts_min, quarters: quarters_min })}</p>`}
    ${rest.length > 0 ? html`<details><summary>${t('board-worth-rest', { count: rest.length })}</summary>${table(t('board-worth-rest', { count: rest.length }), head, rest.map(row), '')}</details>` : nothing}
    ${disputes(board, words)}`;
  return panel('b-worth', t('board-worth'), t('board-worth-beside'), inside);
}

function disputes(board: Board, words: Words): TemplateResult | typeof nothing {
  if (board.disputes.length === 0) return nothing;
  const rows = board.disputes.map((row) => {
    const name = words.named('signals', row.type);
    const why = (row.reasons as Count[]).filter(({ count }) => count !== null).map(({ id, count }) => `${t(`dispute-${id.replaceAll('_', '-')}`)} ${whole(count!)}`).join(', ');
    return html`<tr><th scope="row">${name}<span class="say">${row.source}</span></th><td>${shareWords(words, row.disputed as Figure, t('board-disputed-what', { what: name }))}</td><td>${why}</td></tr>`;
  });
  return html`<div class="under"><h3>${t('board-disputes')}</h3>${table(t('board-disputes'), [t('board-signal'), t('board-disputed'), t('board-why')], rows, '')}</div>`;
}
