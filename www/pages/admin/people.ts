/** Who holds which key and until when roles hold; renewing, exchanging, adding keys, and what to do when one is gone. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KeyFile } from '../../engine/author/protocol.ts';
import type { AuthorHolder, AuthorRole } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import type { KeyAct } from './key-act.ts';
import './key-act.ts';
import { called } from './names.ts';
import { now, type Office } from './office.ts';
import './sign.ts';
import { panels, tables } from './styles.ts';
import { short } from './words.ts';

/** Who renews which role, by what. */
const BY = { root: 'year', targets: 'year', marketing: 'side', sales: 'side', snapshot: 'daily', timestamp: 'daily' } as const;

@customElement('reife-admin-people')
export class People extends ReifeElement {
  static override styles = [base, controls, notes, panels, tables, css`
    .two { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); border-top: 1px solid var(--line); } .two > div + div { border-left: 1px solid var(--line); } .two h3 { padding: 8px 16px 0; } .renew { padding: 12px 16px; border-top: 1px solid var(--line); display: grid; gap: 8px; max-width: 560px; }
    .keyed { display: inline-flex; gap: 6px; flex-wrap: wrap; }
    @media (max-width: 860px) { .two { grid-template-columns: minmax(0, 1fr); } .two > div + div { border-left: 0; border-top: 1px solid var(--line); } }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;
  @state() private act: KeyAct | null = null;
  @state() private renewing: 'side' | 'daily' | null = null;

  override render(): TemplateResult | typeof nothing {
    const { overview } = this.office;
    if (overview === null) return nothing;
    const { holders, roles, threshold, publisher } = overview;
    return html`<section class="panel" aria-labelledby="people"><div class="head"><h2 id="people">${t('admin-people')}</h2><span class="aside">${t('admin-threshold', { expected: threshold, keys: holders.filter(({ root }) => root).length })}</span></div>
      <div class="two"><div><table><thead><tr><th>${t('admin-column-side')}</th><th>${t('admin-column-person')}</th><th>${t('admin-column-key')}</th><th><span class="sr">${t('admin-column-act')}</span></th></tr></thead><tbody>
          ${holders.map((one) => this.#holder(one))}
          <tr><td>${t('admin-role-publisher')}</td><td></td><td class="mono">${short(publisher[0]?.[1] ?? '')}</td><td class="num"><button class="btn small" @click=${() => this.#open({ act: 'publisher', person: '', side: null })}>${t('admin-key-other')}<span class="sr"> ${t('admin-role-publisher')}</span></button></td></tr></tbody></table></div>
        <div><table><thead><tr><th>${t('admin-column-role')}</th><th>${t('admin-column-until')}</th><th><span class="sr">${t('admin-column-act')}</span></th></tr></thead><tbody>${roles.map((one) => this.#role(one))}</tbody></table></div></div>
      <div class="foot">${(['marketing', 'sales'] as const).map((side) => html`<button class="btn" @click=${() => this.#open({ act: 'add', person: '', side })}>${icon('plus')}${t('admin-add', { role: side })}</button>`)}</div>
      ${this.act === null ? nothing : html`<reife-admin-key-act .office=${this.office} .act=${this.act} @reife-done=${() => { this.act = null; }}></reife-admin-key-act>`}
      ${this.renewing === null ? nothing : this.#renew(this.renewing)}</section>`;
  }

  #holder({ side, person, key, root }: AuthorHolder): TemplateResult {
    return html`<tr><td>${t(`admin-role-${side}`)}</td><td><b>${called(person)}</b></td><td><span class="keyed"><span class="mono">${short(key)}</span>${root ? html`<span class="chip">${t('admin-in-root')}</span>` : nothing}</span></td>
      <td class="num"><button class="btn small" @click=${() => this.#open({ act: 'gone', person, side })}>${t('admin-key-gone')}<span class="sr"> ${person}</span></button> <button class="btn small" @click=${() => this.#open({ act: 'replace', person, side })}>${t('admin-key-other')}<span class="sr"> ${person}</span></button></td></tr>`;
  }

  #role({ role, expires, left }: AuthorRole): TemplateResult {
    const by = BY[role as keyof typeof BY];
    return html`<tr><td>${t(`admin-role-${role}`)}</td><td class=${left}>${date(expires)}${left === 'enough' ? nothing : html` <span class="xs">${t(`admin-left-${left}`)}</span>`}</td>
      <td class="num"><button class="btn small" @click=${() => (by === 'year' ? void this.office.propose('anotherYear', { now: now() }) : this.#renewal(by))}>${t('admin-renew')}<span class="sr"> ${t(`admin-role-${role}`)}</span></button></td></tr>`;
  }

  #renew(by: 'side' | 'daily'): TemplateResult {
    return html`<div class="renew" role="group" aria-label=${t(`admin-renew-${by}`)}><h3 tabindex="-1">${t(`admin-renew-${by}`)}</h3><p class="say">${t(`admin-renew-${by}-say`)}</p>
      <reife-admin-sign .action=${t('admin-renew')} .busy=${this.office.busy} @reife-key=${({ detail }: CustomEvent<KeyFile>) => void this.#renewed(by, detail)}></reife-admin-sign>
      <div><button class="btn" @click=${() => { this.renewing = null; }}>${t('admin-cancel')}</button></div></div>`;
  }

  #open(act: KeyAct): void {
    this.renewing = null;
    this.act = act;
  }

  #renewal(by: 'side' | 'daily'): void {
    this.act = null;
    this.renewing = by;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.renew h3')?.focus());
  }

  async #renewed(by: 'side' | 'daily', key: KeyFile): Promise<void> {
    const done = by === 'side' ? await this.office.propose('reaffirm', { key, now: now() }) : await this.office.renew(key);
    if (done) this.renewing = null;
  }
}
