/** The briefing: who, which topic, how intense, what was promised, last touches, what to ask. Copies as text. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { brief } from '../../reading/brief.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { firm, title } from '../../reading/rows.ts';
import { date } from '../../texts/format.ts';
import { nameOf, text, word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import '../copy.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { person } from '../names.ts';
import { base } from '../styles.ts';

@customElement('reife-brief')
export class BriefFold extends ReifeElement {
  static override styles = [base, css`
    dl { display: grid; gap: 8px; } dt { font: var(--t-xs); color: var(--ink-3); } dd > span { display: block; }
    reife-copy { margin-left: -6px; margin-top: 8px; }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const lines = this.#lines();
    return html`<reife-fold .what=${t('brief')} .answer=${this.#answer()}>
      <dl>${lines.map(({ what, said }) => html`<div><dt>${what}</dt><dd>${said.map((line) => html`<span>${line}</span>`)}</dd></div>`)}</dl>
      <reife-copy .text=${lines.map(({ what, said }) => (said.length === 1 ? t('brief-line', { what, said: said[0] ?? '' }) : [t('brief-head', { what }), ...said.map((line) => t('brief-item', { line }))].join('\n'))).join('\n')}></reife-copy>
    </reife-fold>`;
  }

  #answer(): string {
    const [campaign] = brief(this.given).campaigns;
    return campaign === undefined ? t('brief-no-campaign') : this.#promise(campaign);
  }

  #promise(id: string): string {
    const campaign = this.given.rules.campaign(id);
    const promise = text(campaign?.promise);
    const name = nameOf(campaign, id);
    return promise ? t('brief-promise', { name, promise }) : name;
  }

  #lines(): { what: string; said: string[] }[] {
    const { rules, row, card } = this.given;
    const { topic, done, told, campaigns, touches, asks } = brief(this.given);
    const role = row.role === 'unknown' ? t('role-unknown') : t('role-line', { role: word('role', row.role) });
    return [
      { what: t('brief-who'), said: [[title(row), role, firm(row)].filter(Boolean).join(', ')] },
      { what: t('brief-topic'), said: [topic === null ? t('brief-no-topic') : nameOf(rules.topic(topic), topic)] },
      { what: t('brief-intense'), said: [t('brief-intensity', { done, said: told })] },
      { what: t('brief-promised'), said: campaigns.length === 0 ? [t('brief-no-campaign')] : campaigns.map((id) => this.#promise(id)) },
      { what: t('brief-touches'), said: touches.length === 0 ? [t('brief-no-touch')] : touches.map(({ type, at, topic: about, by }) =>
        [date(at, card.asOf), nameOf(rules.signal(type), type), about ? nameOf(rules.topic(about), about) : '', by ? t('heard-by', { by: person(by, this.given) }) : ''].filter(Boolean).join(', ')) },
      { what: t('brief-asks'), said: asks.length === 0 ? [t('brief-no-ask')] : asks.map((ask) => text(ask.text) ?? ask.id) },
    ];
  }
}
