/** Rules held against outcomes, and what outcomes suggest; a suggestion becomes a draft when somebody makes it one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Backtest, FirstScorecard, Suggestions } from '../../engine/learning/protocol.ts';
import { number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { table } from './figures.ts';
import { percent, range, threeDigits, whole, type Share, type Words } from './words.ts';

const shared = (share: Share): TemplateResult => (share.share === null ? html`–` : html`<b>${percent(share.share)}</b><span class="say">${range(share.low, share.high)}, n ${whole(share.all)}</span>`);

export function backtested(found: Backtest, words: Words): TemplateResult {
  const { read, leaks, quality, states } = found;
  const rows = states.map((row) => html`<tr><th scope="row">${words.named('states', row.state)}</th><td>${shared(row.accepted as Share)}</td><td>${shared(row.won as Share)}</td></tr>`);
  const one = quality?.by_time ?? quality?.mixed ?? null;
  return html`<p>${t('board-backtest-read', { observed: read.observed, outcomes: read.outcomes, without: read.without_evidence })}</p>
    ${leaks.too_good.map((fact) => html`<p class="warn">${t('board-leak', { fact: words.named('facts', fact.fact), auc: percent(fact.auc) })}</p>`)}
    ${table(t('board-backtest'), [t('board-proposed'), t('board-accepted'), t('board-won')], rows, t('board-nothing-yet'))}
    <p>${one?.auc == null ? t('board-quality-none') : t('board-quality', { auc: threeDigits(one.auc), outcomes: one.outcomes })}${quality?.drift === true ? html` ${t('board-drift')}` : nothing}</p>`;
}

export function suggested(found: Suggestions, words: Words): TemplateResult {
  if (found.more_needed !== null) return html`<p>${t('board-more-needed', { all: found.good.all, more: found.more_needed })}</p>`;
  const rows = found.changes.map((row) => html`<tr><th scope="row">${words.named('rules', row.rule)}</th><td class="num">${number(row.from)} → <b>${number(row.to)}</b></td><td>${shared(row.gave as Share)}</td><td>${shared(row.gave_none as Share)}</td>
    <td>${t('board-same-way', { same: row.same_way.good, all: row.same_way.all })}</td><td class="num">${whole(row.handovers.before)} → ${whole(row.handovers.after)}</td></tr>`);
  return html`${table(t('board-suggestion'), [t('board-rule'), `#${t('board-points')}`, t('board-where-it-gives'), t('board-elsewhere'), t('board-stable'), `#${t('board-handed-over')}`], rows, t('board-no-suggestion'))}
    <p class="foot">${t('board-cannot-know')}</p>`;
}

export function firstCard(found: FirstScorecard): TemplateResult {
  if (found.more_needed !== null) return html`<p>${t('board-more-needed', { all: found.good.all, more: found.more_needed })}</p>`;
  const rows = found.scorecard.map((row) => html`<tr><td class="num"><b>${number(row.points)}</b></td><th scope="row" class="mono">${JSON.stringify(row.when)}</th><td>${shared(row.good as Share)}</td></tr>`);
  return html`${table(t('board-first'), [`#${t('board-points')}`, t('board-when'), t('board-accepted')], rows, t('board-no-suggestion'))}<p class="foot">${t('board-cannot-know')}</p>`;
}
