/** Every fact the rules read, as of this moment. Unknown is said, never shown as zero. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { factName, factText } from '../evidence-text.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-facts')
export class Facts extends ReifeElement {
  static override styles = [base, css`
    dl { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px; } dt, dd { padding: 3px 0; border-top: 1px solid var(--line); } dt:first-of-type, dd:first-of-type { border: 0; } dt { color: var(--ink-2); } dd { text-align: right; max-width: 190px; }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, rules } = this.given;
    const all = Object.entries(assessment.facts).filter(([id]) => !id.startsWith('check.'));
    const unknown = all.filter(([, value]) => value === null).length;
    return html`<reife-fold .what=${t('facts')} .answer=${t('facts-answer', { known: all.length - unknown, unknown })}>
      <dl>${all.map(([id, value]) => html`<dt>${factName(id, rules)}</dt><dd>${value === null || (id === 'role' && value === 'unknown')
        ? html`<span class="chip dash">${t('unknown')}</span>` : html`<b>${factText(id, value, rules)}</b>`}</dd>`)}</dl>
    </reife-fold>`;
  }
}
