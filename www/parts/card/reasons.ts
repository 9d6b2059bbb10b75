/** Why: at most four for and two against. Each opens to its evidence, with dates and values. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DISPUTE_REASONS, type DisputeReason } from '../../reading/acting.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { shownAll, type Shown } from '../../reading/evidence.ts';
import { reasons, type Reason } from '../../reading/reasons.ts';
import { date, signed, stamp } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { evidenceName, evidenceParts } from '../evidence-text.ts';
import { icon } from '../icons.ts';
import { base, controls, section } from '../styles.ts';

const SHOWN_AT_MOST = 12;

@customElement('reife-reasons')
export class ReasonsList extends ReifeElement {
  static override styles = [base, controls, section, css`
    ul.why { margin: 0 -8px; }
    .why > li > button { display: grid; grid-template-columns: 14px minmax(0, 1fr) auto; gap: 0 8px; width: 100%; padding: 3px 8px; border: 0; background: none; text-align: left; cursor: pointer; border-radius: var(--r-s); }
    .why > li > button:hover, .at > button { background: var(--hover); } li > button > .i { margin-top: 3px; color: var(--ink-2); }
    .no > button > .i { color: var(--attn); } .p { text-align: right; } .p b { white-space: nowrap; }
    .evi { padding: 4px 8px 8px 30px; font: var(--t-xs); color: var(--ink-2); background: var(--hover); border-radius: 0 0 var(--r-s) var(--r-s); display: grid; gap: 4px; }
    .evi li { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: 0 8px; } .evi time { color: var(--ink-3); }
    .evi span.said { display: block; } .evi .four { grid-column: 1 / -1; display: grid; grid-template-columns: 1fr 1fr; gap: 4px; margin: 2px 0 4px; } .four > span { grid-column: 1 / -1; color: var(--ink-3); } .evi .btn { font-weight: 400; } .ask { justify-self: start; margin: 0 -8px; }
    .evi span { display: block; } .evi b { color: var(--ink); font-weight: 500; }
    .more { margin-top: 4px; font: var(--t-xs); color: var(--ink-3); }
    @container (max-width: 350px) { .evi li { grid-template-columns: 1fr; } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  @state() private open: string | null = null;
  /** The piece of evidence that is being disputed. */
  @state() private disputing: string | null = null;

  override render() {
    const found = reasons(this.given);
    const some = found.for.length + found.against.length > 0;
    return html`<section class="sec">
      <h3>${t('why')}<span>${t('why-count', { pro: found.for.length, contra: found.against.length })}</span></h3>
      ${some ? html`<ul class="why">${[...found.for, ...found.against].map((reason) => this.#one(reason))}</ul>` : html`<p class="m2">${t('why-none')}</p>`}
      ${found.moreFor + found.moreAgainst > 0 ? html`<p class="more">${t('why-more', { count: found.moreFor + found.moreAgainst })}</p>` : nothing}
    </section>`;
  }

  #one(reason: Reason): TemplateResult {
    const { rules } = this.given;
    const against = reason.points < 0;
    const key = `${reason.dimension} ${reason.rule}`;
    const open = this.open === key;
    const evidence = shownAll(this.given, reason.evidence);
    const id = `evidence-${reason.dimension}-${reason.rule}`;
    return html`<li class="${against ? 'no' : ''} ${open ? 'at' : ''}">
      <button aria-expanded=${open} aria-controls=${id} @click=${() => this.#toggle(open ? null : key)}>
        ${icon(against ? 'minus' : 'plus')}<span class="sr">${t(against ? 'against' : 'for')}</span>
        <span>${nameOf(rules.rule(reason.rule), reason.rule)}<small>${this.#line(evidence)}</small></span>
        <span class="p"><b>${signed(reason.points)}</b><small>${nameOf(rules.dimension(reason.dimension), reason.dimension, 'dimension')}</small></span>
      </button>
      <ul class="evi" id=${id} ?hidden=${!open}>${open ? this.#evidence(evidence) : nothing}</ul></li>`;
  }

  #toggle(key: string | null): void {
    this.open = key;
    this.disputing = null;
    if (key !== null) this.tell('reife-opened');
  }

  /** The four ways in which evidence is not what it seems; where there are several pieces they open for one of them. */
  #dispute(item: Shown, alone: boolean): TemplateResult | typeof nothing {
    if (this.given.acting === undefined || item.of !== 'signal') return nothing;
    const open = alone || this.disputing === item.id;
    const what = evidenceName(item, this.given.rules);
    if (!open) return html`<button class="btn quiet small ask" aria-label=${t('dispute-of', { what })} @click=${() => { this.disputing = item.id; }}>${t('dispute')}</button>`;
    return html`<div class="four" role="group" aria-label=${t('dispute-of', { what })}><span>${t('dispute-as')}</span>${DISPUTE_REASONS.map((reason) => html`<button class="btn small" @click=${() => this.#say(item, reason)}>${t(`dispute-${reason.replaceAll('_', '-')}`)}</button>`)}</div>`;
  }

  #say({ id, contact, source }: Shown, reason: DisputeReason): void {
    this.disputing = null;
    this.intend('reife-dispute', { contact, source: source ?? '', id: contact === null ? id : id.slice(contact.length + 1), reason });
  }

  /** One line: the single piece itself, or how many and from when to when. */
  #line(evidence: Shown[]): string {
    const { card, rules } = this.given;
    const on = (at: string): string => date(at, card.asOf);
    const [first] = evidence;
    if (!first) return t('evidence-count', { count: 0 });
    if (evidence.length === 1) {
      const parts = [...evidenceParts(first, this.given), ...(first.at ? [on(first.at)] : [])].join(', ');
      if (parts === '') return evidenceName(first, rules);
      return first.of === 'signal' ? parts : t('named-value', { name: evidenceName(first, rules), value: parts });
    }
    const dates = evidence.flatMap(({ at }) => at ?? []);
    const kinds = new Set(evidence.map(({ of, what }) => `${of} ${what}`));
    const what = kinds.size === 1 ? `${evidenceName(first, rules)} × ${evidence.length}` : t('evidence-count', { count: evidence.length });
    const newest = dates[0];
    const oldest = dates.at(-1);
    if (!newest || !oldest) return what;
    return `${what}, ${on(oldest) === on(newest) ? on(newest) : `${on(oldest)} – ${on(newest)}`}`;
  }

  #evidence(evidence: Shown[]): TemplateResult {
    const rest = evidence.length - SHOWN_AT_MOST;
    return html`${evidence.slice(0, SHOWN_AT_MOST).map((item) => html`<li>
        <time datetime=${item.at ?? nothing}>${item.at ? stamp(item.at, this.given.card.asOf) : t('undated')}</time>
        <span class="said"><b>${evidenceName(item, this.given.rules)}</b><span>${evidenceParts(item, this.given).join(' · ')}</span></span>${this.#dispute(item, evidence.length === 1)}</li>`)}
      ${rest > 0 ? html`<li><span></span><span>${t('and-more', { count: rest })}</span></li>` : nothing}`;
  }
}
