/** The course of a contact: its answer in the fold line; what is in it is loaded when somebody looks. */
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { AHEAD_DAYS, courseOf, falls, nextChange, type Stop } from '../../reading/course.ts';
import { date } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-course')
export class Course extends ReifeElement {
  static override styles = base;

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const all = courseOf(this.given);
    return html`<reife-fold .what=${t('course')} .answer=${all === null ? t('computing') : this.#answer(all)} .load=${() => import('./course-drawn.ts')}>
      ${all === null ? html`<p class="m2">${t('computing')}</p>` : all.length === 0 ? html`<p class="m2">${t('course-none')}</p>` : html`<reife-course-drawn .given=${this.given} .stops=${all}></reife-course-drawn>`}</reife-fold>`;
  }

  #answer(all: Stop[]): string {
    const next = nextChange(all);
    const { rules, assessment, card } = this.given;
    if (next === undefined) return t('course-stays', { state: nameOf(rules.state(assessment.proposal), assessment.proposal, 'state'), days: AHEAD_DAYS });
    const way = falls(rules, next.before ?? '', next.proposal) ? 'falls' : 'becomes';
    return t('course-next', { way, state: nameOf(rules.state(next.proposal), next.proposal, 'state'), date: date(next.at, card.asOf) });
  }
}
