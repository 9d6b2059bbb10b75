/** What did not count, and why, in words. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { leftOut, type LeftOutGroup, type Part } from '../../reading/leftout.ts';
import { t } from '../../texts/texts.ts';
import { nameOf, word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { base, section } from '../styles.ts';

@customElement('reife-left-out')
export class LeftOutFold extends ReifeElement {
  static override styles = [base, section, css`li { padding: 3px 0; } li + li { border-top: 1px solid var(--line); } .q { display: flex; justify-content: space-between; gap: 12px; }`];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const groups = leftOut(this.given);
    const all = groups.reduce((sum, { count }) => sum + count, 0);
    const answer = all === 0 ? t('left-out-none') : t('left-out-answer', {
      all, parts: [...groups.slice(0, 2).map(({ why, count }) => `${count} ${word('why-short', why)}`),
        ...(groups.length > 2 ? [t('left-out-others', { count: groups.slice(2).reduce((sum, { count }) => sum + count, 0) })] : [])].join(', '),
    });
    return html`<reife-fold .what=${t('left-out')} .answer=${answer}>
      ${all === 0 ? html`<p class="m2">${t('left-out-none-long')}</p>` : html`<ul>${groups.map((group) => this.#group(group))}</ul>`}
    </reife-fold>`;
  }

  #group({ why, count, parts }: LeftOutGroup): TemplateResult {
    return html`<li><div class="q"><b>${word('why-short', why)}</b><span>${count}</span></div>
      <p>${parts.map((part, at) => html`${at > 0 ? ', ' : nothing}${this.#part(part)}`)}</p>
      <small>${word('why-long', why)}</small></li>`;
  }

  #part({ of, what, count }: Part): string {
    const { rules } = this.given;
    const name = what === null ? t(`unnamed-${of}`)
      : of === 'signal' ? nameOf(rules.signal(what), what)
      : of === 'attribute' ? nameOf(rules.attribute(what), what, 'attribute')
      : of === 'check' ? t('check-of', { check: nameOf(rules.check(what), what, 'check') })
      : t('decision-of', { id: what });
    return count > 1 ? `${name} × ${count}` : name;
  }
}
