/** A draft that policy names, on the options page: whether it runs beside the rules in force, and if not, why. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, notes } from '../../parts/styles.ts';
import { posted } from '../../platform/shadow.ts';
import { chosen } from '../../reading/governed.ts';
import type { Stands } from '../../store/shadow.ts';
import { t } from '../../texts/texts.ts';
import type { Governed } from '../governed/governed.ts';

/** Nothing is wrong with it. */
const WELL: readonly string[] = ['runs', 'waits'];

@customElement('reife-shadow-options')
export class ShadowOptions extends ReifeElement {
  static override styles = [base, notes, css`
    :host { display: block; } h3 { font: 600 13px/20px var(--font); } p, small { overflow-wrap: anywhere; } small { font: var(--t-xs); color: var(--ink-3); }
  `];

  @property({ attribute: false }) governed!: Governed;
  /** It grows with every news of rules; the draft is asked for anew then. */
  @property({ type: Number }) turn = 0;
  @state() private stands: Stands | null = null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('turn') || changed.has('governed')) void this.#ask();
  }

  override render() {
    if (this.stands === null) return nothing;
    const { draft } = this.stands;
    const state = draft === this.#release()?.sha256 ? 'in-force' : this.stands.state;
    const said = html`<p>${t(`shadow-${state}`)}</p><small class="mono">${draft}</small>`;
    return html`<h3>${t('shadow')}</h3>${WELL.includes(state) ? said : html`<div class="note attn" role="status">${icon('overdue')}<div>${said}</div></div>`}`;
  }

  #release() {
    const { view } = this.governed;
    return view === null ? null : (chosen(view)?.standing.in_force ?? null);
  }

  async #ask(): Promise<void> {
    const { view } = this.governed;
    if (view === null) return;
    const release = this.#release();
    this.stands = await posted.standing({ rules: release?.rules ?? view.name ?? '', ring: release?.ring ?? view.ring, seq: release?.seq ?? null });
  }
}
