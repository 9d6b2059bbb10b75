/** What browsers need so that these rules are in force in them: an address, the root, the ring; as managed policy or as a file beside the pages. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../parts/copy.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { address } from '../../platform/policy.ts';
import { t } from '../../texts/texts.ts';
import { titleOf } from './draft-words.ts';
import { draftFile, type Office } from './office.ts';
import { save } from '../../parts/save.ts';
import { panels } from './styles.ts';
import { short } from './words.ts';

/** The first root: everything else is checked against it, and later roots follow from it. */
const ROOT = 'metadata/1.root.json';

@customElement('reife-admin-hand-out')
export class HandOut extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, css`
    .field { width: min(480px, 100%); } .print { overflow-wrap: anywhere; } ol { display: grid; gap: 16px; width: 100%; counter-reset: step; } ol > li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 4px; counter-increment: step; } ol > li::before { content: counter(step); font: 600 13px/20px var(--font); color: var(--ink-3); } .in-step { display: grid; gap: 8px; justify-items: start; }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;
  @state() private given = '';
  @query('select') private shadow!: HTMLSelectElement | null;

  override render(): TemplateResult | typeof nothing {
    const { overview } = this.office;
    if (overview === null) return nothing;
    const where = address(this.given);
    return html`<section class="panel" aria-labelledby="hand-out"><div class="head"><h2 id="hand-out" tabindex="-1">${t('admin-hand-out')}</h2></div><div class="body"><ol>
      <li><div class="in-step"><b>${t('admin-hand-out-host')}</b><p class="say">${t('admin-hand-out-host-say')}</p>
        <label class="field"><span>${t('admin-hand-out-address')}</span><input class="in" name="address" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://…" @input=${(event: Event) => { this.given = (event.target as HTMLInputElement).value.trim(); }}></label>
        ${this.given !== '' && where === undefined ? html`<p class="hint">${t('rules-first-wrong')}</p>` : nothing}</div></li>
      <li><div class="in-step"><b>${t('admin-hand-out-policy')}</b><p class="say">${t('admin-hand-out-policy-say')}</p>
        ${this.#drafts()}<div class="acts"><button class="btn" aria-disabled=${where === undefined} @click=${() => this.#save('reife-policy.json', where, true)}>${icon('save')}${t('admin-hand-out-policy-save')}</button>
          <button class="btn" aria-disabled=${where === undefined} @click=${() => this.#save('rules.json', where, false)}>${icon('save')}${t('admin-hand-out-beside')}</button></div></div></li>
      <li><div class="in-step"><b>${t('admin-hand-out-print')}</b><p class="say">${t('admin-hand-out-print-say')}</p><div class="print">${overview.fingerprint}</div><reife-copy .text=${overview.fingerprint}></reife-copy></div></li></ol></div></section>`;
  }

  /** Where a draft lies beside the rules, it can run along. */
  #drafts(): TemplateResult | typeof nothing {
    const { drafts } = this.office;
    return drafts.length === 0 ? nothing : html`<label class="field"><span>${t('admin-hand-out-draft')}</span><select class="in"><option value="">${t('admin-hand-out-no-draft')}</option>
      ${drafts.map((draft) => html`<option value=${draft}>${titleOf(this.office.file(draftFile(draft))) ?? ''} ${short(draft)}</option>`)}</select></label>`;
  }

  /** The same members as `platform/managed.schema.json`; a file beside the pages needs no ring. */
  #save(name: string, repository: string | undefined, ring: boolean): void {
    const root = this.office.file(ROOT);
    if (repository === undefined || root === null) return;
    const rings = this.office.overview?.lines.map(({ line }) => line.ring) ?? [];
    const shadow = this.shadow?.value ?? '';
    const policy = { repository, trustedRoot: new TextDecoder().decode(root), ...(shadow === '' ? {} : { shadow }), ...(ring ? { ring: rings.includes('stable') ? 'stable' : (rings[0] ?? 'stable') } : {}) };
    save(name, new TextEncoder().encode(`${JSON.stringify(policy, null, 2)}\n`));
  }
}
