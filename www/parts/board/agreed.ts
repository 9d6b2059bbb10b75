/** Against what both sides agreed on, and why it differs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../../engine/learning/protocol.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { icon } from '../icons.ts';
import { before, counted, opener, panel, shareCells, so, table, withheld } from './figures.ts';
import { dotAndLine } from './range.ts';
import { between, oneDigit, percent, range, whole, type Figure, type Words } from './words.ts';

export function agreed(board: Board, words: Words): TemplateResult {
  const { acceptance, in_time, hours, handovers } = board.agreed;
  const none = t('board-none-agreed');
  const shareRow = (name: string, target: string, row: typeof acceptance, tick: number | null, told: TemplateResult) =>
    html`<tr><th scope="row">${name}</th><td class="num">${target}</td>${shareCells(words, row.figure as Figure, name, { tick })}<td>${told}</td></tr>`;
  const late = in_time.figure.share === null ? 0 : in_time.figure.share.all - in_time.figure.share.good;
  const spread = hours.spread;
  const scale = Math.max(Number(hours.agreed ?? 0) * 2, spread?.high ?? 0, 1);
  const weekScale = Math.max(Number(handovers.agreed ?? 0) * 2, handovers.most, 1);
  const rows = [
    shareRow(t('board-acceptance'), acceptance.agreed === null ? none : `≥ ${percent(acceptance.agreed)}`, acceptance, acceptance.agreed, so(acceptance.so)),
    shareRow(t('board-in-time'), t('board-all'), in_time, 1, in_time.so === 'missed' ? html`<span class="so warn">${icon('close')}${t('board-late', { count: late })}</span>` : so(in_time.so)),
    html`<tr><th scope="row">${t('board-hours')}</th><td class="num">${hours.agreed === null ? none : t('board-at-most-hours', { hours: whole(hours.agreed) })}</td>
      ${spread === null ? html`<td class="num">–</td><td class="wide">${hours.so === 'withheld' ? withheld() : t('board-nothing-yet')}</td><td class="num">–</td>`
        : html`<td class="num"><b>${t('board-hours-short', { hours: oneDigit(spread.median) })}</b></td><td class="wide">${dotAndLine({ at: spread.median / scale, low: spread.quarter / scale, high: spread.three_quarters / scale, tick: hours.agreed === null ? null : hours.agreed / scale })}
          <span class="say">${t('board-middle-half', { range: between(oneDigit(spread.quarter), oneDigit(spread.three_quarters)), scale: whole(scale) })}</span></td><td class="num">${opener(words, hours.key, whole(spread.all), t('board-hours'))}</td>`}
      <td>${so(hours.so)}</td></tr>`,
    html`<tr><th scope="row">${t('board-handovers')}</th><td class="num">${handovers.agreed === null ? none : `≤ ${whole(handovers.agreed)}`}</td><td class="num"><b>${oneDigit(handovers.a_week)}</b></td>
      <td class="wide">${dotAndLine({ at: handovers.a_week / weekScale, low: handovers.least / weekScale, high: handovers.most / weekScale, tick: handovers.agreed === null ? null : handovers.agreed / weekScale })}
        <span class="say">${t('board-weeks', { range: between(whole(handovers.least), whole(handovers.most)), scale: whole(weekScale) })}</span></td>
      <td class="num">${opener(words, handovers.key, whole(handovers.count), t('board-handovers'))}</td><td>${so(handovers.so)}</td></tr>`,
    html`<tr><th scope="row">${t('board-in-question')}</th><td class="num m3">${none}</td><td class="num"><b>${whole(board.today.in_question.count ?? 0)}</b></td><td class="wide"><span class="say">${t('board-in-question-say')}</span></td>
      <td class="num">${counted(words, board.today.in_question, t('board-in-question'))}</td><td></td></tr>`,
  ];
  const inside = html`${table(t('board-agreed'), [t('board-measure'), `#${t('board-agreed-on')}`, `#${t('board-measured')}`, t('board-range-head'), '#n', t('board-so')], rows, '')}
    <p class="foot">${t('board-waiting', { waiting: board.today.waiting.count ?? 0, overdue: board.today.overdue.count ?? 0 })} ${t('board-legend')}</p>`;
  return panel('b-agreed', t('board-agreed'), t('board-days-to', { days: board.days, date: date(board.as_of) }), inside);
}

const unshown = (): TemplateResult => html`<span aria-hidden="true">–</span><span class="sr">${t('board-withheld')}</span>`;

const VERDICTS = ['accepted', 'corrected', 'returned', 'rejected'] as const;

export function reasons(board: Board, words: Words): TemplateResult {
  const { decisions } = board;
  const most = Math.max(1, ...decisions.reasons.flatMap(({ count, before: then }) => [count ?? 0, then ?? 0]));
  const bar = (count: number | null, shape: string) => (count === null ? nothing : html`<svg class="bar ${shape}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${(100 * count) / most} height="4"></rect></svg>`);
  const rows = decisions.reasons.map((row) => {
    const name = words.named('reasons', row.id);
    return html`<tr><th scope="row">${name}</th><td class="wide">${row.count === null ? withheld() : html`${bar(row.count, 'now')}${bar(row.before, 'then')}`}</td><td class="num"><b>${row.count === null ? '–' : counted(words, row, name)}</b></td><td class="num">${row.before === null ? '–' : before(row)}</td></tr>`;
  });
  const friction = decisions.friction.share;
  const said = friction === null ? t('board-withheld') : friction.share === null ? t('board-nothing-yet')
    : t('board-friction', { good: friction.good, all: friction.all, share: percent(friction.share), range: range(friction.low, friction.high) });
  const known = VERDICTS.map((verdict) => ({ verdict, row: decisions.verdicts.find(({ id }) => id === verdict)! }));
  const inside = html`${table(t('board-reasons'), [t('board-reason'), t('board-these-and-before'), `#${t('board-now')}`, `#${t('board-before')}`], rows, t('board-no-reasons'))}
    <div class="under"><h3>${t('board-all-decisions')}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('board-table', { of: t('board-all-decisions') })}><table class="small"><thead><tr><td></td>${known.map(({ verdict }) => html`<th scope="col" class="num">${t(`verdict-${verdict}`)}</th>`)}<th scope="col" class="num">${t('board-sum')}</th></tr></thead>
      <tbody><tr><th scope="row">${t('board-now')}</th>${known.map(({ verdict, row }) => html`<td class="num">${row.count === null ? unshown() : counted(words, row, t(`verdict-${verdict}`))}</td>`)}<td class="num"><b>${counted(words, decisions.all, t('board-all-decisions'))}</b></td></tr>
      <tr><th scope="row">${t('board-before')}</th>${known.map(({ row }) => html`<td class="num">${row.before === null ? unshown() : before(row)}</td>`)}<td class="num">${before(decisions.all)}</td></tr></tbody></table></div></div>`;
  return panel('b-reasons', t('board-reasons'), said, inside);
}
