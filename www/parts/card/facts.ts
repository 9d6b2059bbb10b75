/** Every fact the rules read, as of this moment. Unknown is said, never shown as zero. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Value } from '../../engine/interface.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { factName, factText } from '../evidence-text.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-facts')
export class Facts extends ReifeElement {
  static override styles = [base, css`
    dl { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0; } dt, dd { padding: 3px 0; border-top: 1px solid var(--line); } dt:first-of-type, dd:first-of-type { border: 0; } dt { color: var(--ink-2); } dd { text-align: right; max-width: 190px; padding-left: 16px; }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, rules } = this.given;
    const all = Object.entries(assessment.facts).filter(([id]) => !id.startsWith('check.'));
    const blank = ([id, value]: [string, Value]): boolean => value === null || (id === 'role' && value === 'unknown');
    const known = all.filter((one) => !blank(one));
    const unknown = all.filter(blank);
    return html`<reife-fold .what=${t('facts')} .answer=${t('facts-answer', { known: known.length, unknown: unknown.length })}>
      <dl>${known.map(([id, value]) => html`<dt>${factName(id, rules)}</dt><dd><b>${factText(id, value, rules)}</b></dd>`)}
        ${unknown.map(([id]) => html`<dt>${factName(id, rules)}</dt><dd><span class="chip dash">${t('unknown')}</span></dd>`)}</dl>
    </reife-fold>`;
  }
}
