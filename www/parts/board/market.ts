/** What people talk about, what was won, and where both sides judge differently. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Board } from '../../engine/learning/protocol.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { icon } from '../icons.ts';
import { counted, drafts, opener, panel, shareWords, table } from './figures.ts';
import { dotAndLine } from './range.ts';
import { money, percent, range, whole, type Count, type Figure, type Words } from './words.ts';

export function resonance(board: Board, words: Words): TemplateResult {
  const { segments, topics, from } = board.resonance;
  const cells = topics.flatMap(({ cells }) => cells.flatMap(({ now, before }) => [now.share?.high ?? 0, before.share?.share ?? 0]));
  const scale = Math.max(0.1, ...cells);
  // Of whom the segment is unknown nothing can be assumed.
  const drafted = (topic: string, name: string, segment: string) => (segment === '' ? nothing : drafts(words, { of: 'cell', topic, segment }, t('board-names', { topic: name, segment })));
  const rows = topics.map((topic) => {
    const name = words.named('topics', topic.topic);
    return html`<tr><th scope="row">${name}<span class="say">${t(`topic-side-${topic.side.replaceAll('_', '-')}`)}</span></th>${topic.cells.map(({ now, before }, at) => {
      const share = now.share;
      if (share === null || share.share === null) return html`<td class="wide"><span class="unshown">${t('board-unknown')}</span></td>`;
      const last = before.share?.share ?? null;
      return html`<td class="wide">${opener(words, now.key, html`<b>${percent(share.share)}</b>`, t('board-names', { topic: name, segment: segments[at]?.id ?? '' }))}
        ${dotAndLine({ at: share.share / scale, low: share.low / scale, high: share.high / scale })}<span class="say">${range(share.low, share.high)}, ${last === null ? t('board-new') : t('board-last', { share: percent(last) })}</span>${drafted(topic.topic, name, segments[at]?.id ?? '')}</td>`;
    })}</tr>`;
  });
  const head = segments.map(({ id, now, before }) => html`${id || t('board-unknown')}<span class="say">n ${whole(now)}, ${t('board-last-n', { count: whole(before) })}</span>`);
  return panel('b-resonance', t('board-resonance'), t('board-resonance-beside', { from: date(from) }),
    html`${table(t('board-resonance'), [t('board-topic'), ...head], rows, t('board-no-topics'))}<p class="foot">${t('board-scale', { high: percent(scale) })}</p>`, true);
}

export function revenue(board: Board, words: Words): TemplateResult {
  const { understood, otherwise, missing, from } = board.revenue;
  const largest = Math.max(1, ...[understood, otherwise].flatMap(({ amounts }) => amounts.map(({ amount }) => Number(amount))));
  const row = (name: string, won: typeof understood, shape: string) => html`<div class="won"><p>${name}</p><p class="num">${won.amounts.length === 0 ? t('board-nothing-won') : won.amounts.map(({ amount, currency }) => html`<b>${money(amount, currency)}</b> `)}
      ${won.won > 0 ? opener(words, won.key, `n ${whole(won.won)}`, name) : nothing}</p>
    ${won.amounts.map(({ amount }) => html`<svg class="bar tall ${shape}" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${(100 * Number(amount)) / largest} height="12"></rect>`}</svg>`)}</div>`;
  const why = (missing as Count[]).filter(({ count }) => count !== null && count > 0);
  const inside = html`<div class="pad">${row(t('board-understood'), understood, 'now')}${row(t('board-otherwise'), otherwise, 'then')}</div>
    ${why.length > 0 ? html`<ul class="foot">${why.map((one) => html`<li>${t(`board-missing-${one.id.replaceAll('_', '-')}`)}: ${counted(words, one, t('board-otherwise'))}</li>`)}</ul>` : nothing}`;
  return panel('b-revenue', t('board-revenue'), t('board-since', { from: date(from) }), inside);
}

/** `judging`: how this device lets both sides judge. */
export function calibration(board: Board, words: Words, judging: TemplateResult): TemplateResult {
  const { contacts, alike, differ, seed } = board.calibration;
  const share = alike.share;
  const judged = share !== null && share.all > 0;
  const found = !judged ? html`<p>${t('board-calibration-none')}</p>` : html`<p>${shareWords(words, alike as Figure, t('board-alike'))} ${t('board-alike')}</p>
    <p class="marks" aria-hidden="true">${Array.from({ length: share.good }, () => icon('dot'))}${Array.from({ length: share.all - share.good }, () => icon('question'))}</p>
    ${table(t('board-differ'), [t('board-contact'), t('side-marketing'), t('side-sales')], differ.map((one) => html`<tr><th scope="row">${one.contact}</th><td>${words.named('states', one.marketing)}</td><td>${words.named('states', one.sales)}</td></tr>`), t('board-no-difference'))}
    ${differ.length === 0 ? nothing : html`<p class="tools"><button class="btn" @click=${() => words.draft({ of: 'differences' })}>${t('board-differ-draft')}</button></p>`}`;
  return panel('b-calibration', t('board-calibration'), t('board-calibration-beside', { count: contacts.length, seed }),
    html`<div class="pad">${found}${judging}<p>${opener(words, 'calibration:contacts', t('board-calibration-who', { count: contacts.length }), t('board-calibration'))}</p></div>`);
}
