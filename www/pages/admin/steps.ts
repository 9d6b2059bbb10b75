/** The first run as a strip: which steps are done, which is next. Once rules are in force it is gone. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import type { Office } from './office.ts';

/** The step a first run is at, from 1 to 5; 6 once rules are in force. */
export function at({ overview, proposals }: Pick<Office, 'overview' | 'proposals'>): number {
  const lacks = (action: string): boolean => proposals.some(({ look }) => look?.action === action && look.signatures.some(({ lacking }) => lacking > 0));
  if (overview === null) return proposals.length === 0 ? 1 : lacks('init') ? 2 : 3;
  if (overview.lines.length > 0) return 6;
  return proposals.length === 0 ? 4 : 5;
}

@customElement('reife-admin-steps')
export class Steps extends ReifeElement {
  static override styles = [base, css`
    ol { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px; border-radius: var(--r); background: var(--sunken); } li { display: inline-flex; gap: 6px; align-items: center; color: var(--ink-3); } li[aria-current] { color: var(--ink); font-weight: 600; } .done { color: var(--ink-2); } .done .i, [aria-current] .i { color: var(--accent); }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;

  override render(): TemplateResult | typeof nothing {
    if (this.office.unreadable !== null) return nothing;
    const now = at(this.office);
    if (now > 5) return nothing;
    return html`<ol aria-label=${t('admin-steps')}>${[1, 2, 3, 4, 5].map((step) => html`<li class=${step < now ? 'done' : ''} aria-current=${step === now ? 'step' : nothing}>${icon(step < now ? 'check' : step === now ? 'dot' : 'dashed')}${t(`admin-steps-${step}`)}</li>`)}</ol>`;
  }
}
