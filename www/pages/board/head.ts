/** The sentence on top: what the board says first, with its numbers. */
import { html, type TemplateResult } from 'lit';
import type { Board } from '../../engine/learning/protocol.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import type { Words } from '../../parts/board/words.ts';

export function sentence(board: Board, words: Words): TemplateResult {
  const { acceptance, in_time } = board.agreed;
  const share = acceptance.figure.share;
  const parts: string[] = [];
  if (share === null) parts.push(t('board-lead-withheld', { least: board.privacy.min_deciders }));
  else if (share.all === 0) parts.push(t('board-lead-nothing'));
  else {
    const timely = in_time.figure.share;
    parts.push(timely !== null && timely.all > 0 ? t('board-lead', { good: share.good, all: share.all, timely: timely.good, due: timely.all }) : t('board-lead-accepts', { good: share.good, all: share.all }));
  }
  const grown = board.decisions.reasons.find(({ count, before }) => count !== null && before !== null && before > 0 && count >= 2 * before);
  if (grown) parts.push(t('board-lead-grown', { reason: words.named('reasons', grown.id), before: grown.before ?? 0, count: grown.count ?? 0 }));
  const people = board.read.deciders;
  return html`<h1>${parts.join(' ')}</h1>
    <ul class="about"><li><b>${t('board-of-file', { name: words.named('file', board.rules.id) })}</b></li><li>${t('board-both')}</li><li>${t('board-days-to', { days: board.days, date: date(board.as_of) })}</li>
      <li>${people === null ? t('board-fewer', { least: board.privacy.min_deciders }) : t('board-people', { count: people, least: board.privacy.min_deciders })}</li><li>${t('board-no-appraisal')}</li></ul>`;
}
