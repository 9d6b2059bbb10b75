/** One contact's card: what is this, why, and what is missing. */
import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { assessed, type NotAssessed } from '../../engine/interface.ts';
import { withAssessment, type Case } from '../../reading/case.ts';
import { title } from '../../reading/rows.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base } from '../styles.ts';
import './changes.ts';
import './checks.ts';
import './course.ts';
import './dimensions.ts';
import './facts.ts';
import './head.ts';
import type { CardHead } from './head.ts';
import './history.ts';
import './left-out.ts';
import './not-assessed.ts';
import './open.ts';
import './people.ts';
import './provenance.ts';
import './reasons.ts';
import './stand.ts';

@customElement('reife-card')
export class Card extends ReifeElement {
  static override styles = [base, css`
    :host { container-type: inline-size; background: var(--surface); }
    article { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; }
    .scroll { position: relative; overflow-y: auto; scrollbar-width: thin; overscroll-behavior: contain; }
    .scroll:focus-visible { outline-offset: -2px; }
    .folds { padding: 6px 0; border-top: 1px solid var(--line); }
    .stale { opacity: .55; }
  `];

  @property({ attribute: false }) given!: Case;
  /** Shown as a page of its own, with a way back. */
  @property({ type: Boolean }) paged = false;
  /** A newer answer is on its way. */
  @property({ type: Boolean }) stale = false;

  override focus(): void {
    this.renderRoot.querySelector<CardHead>('reife-card-head')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('given');
    if (before && before.card.index !== this.given.card.index) this.renderRoot.querySelector('.scroll')?.scrollTo(0, 0);
  }

  override render() {
    const { card, row } = this.given;
    return html`<article aria-label=${t('card-of', { name: title(row) })} aria-busy=${this.stale}>
      <reife-card-head .given=${this.given} ?paged=${this.paged}></reife-card-head>
      <div class="scroll ${this.stale ? 'stale' : ''}" tabindex="0" role="region" aria-label=${t('card-of', { name: title(row) })}>
        ${assessed(card.answer) ? this.#assessed() : this.#notAssessed(card.answer)}
      </div></article>`;
  }

  #assessed() {
    const given = withAssessment(this.given);
    return html`<reife-stand .given=${given}></reife-stand>
      <reife-dimensions .given=${given}></reife-dimensions>
      <reife-changes .given=${given}></reife-changes>
      <reife-reasons .given=${given}></reife-reasons>
      <reife-open .given=${given}></reife-open>
      <reife-checks .given=${given}></reife-checks>
      <div class="folds">
        <reife-course .given=${given}></reife-course>
        <reife-left-out .given=${given}></reife-left-out>
        <reife-history .given=${given}></reife-history>
        <reife-people .given=${given}></reife-people>
        <reife-facts .given=${given}></reife-facts>
        <reife-provenance .given=${given}></reife-provenance>
      </div>`;
  }

  #notAssessed(answer: NotAssessed) {
    return html`<reife-not-assessed .answer=${answer}></reife-not-assessed>`;
  }
}
