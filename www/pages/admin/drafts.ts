/** Drafts that lie beside the rules, to run as shadows: laid there, looked at by their hash, taken away. They put nothing in force and need no key. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../parts/copy.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { titleOf } from './draft-words.ts';
import { draftFile, type Office } from './office.ts';
import { pick } from './pick.ts';
import { panels } from './styles.ts';

@customElement('reife-admin-drafts')
export class Drafts extends ReifeElement {
  static override styles = [base, controls, panels, css`
    li { display: grid; gap: 4px; padding: 8px 0; border-top: 1px solid var(--line); } .mono { overflow-wrap: anywhere; } ul { width: 100%; }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;

  override render(): TemplateResult {
    const { office } = this;
    return html`<section class="panel" aria-labelledby="drafts"><div class="head"><h2 id="drafts">${t('admin-drafts')}</h2>
        <span class="aside acts"><button class="btn small" @click=${() => void this.#lay()}>${icon('files')}${t('admin-drafts-lay')}</button></span></div>
      <div class="body"><p class="say">${t('admin-drafts-say')}</p>
        ${office.drafts.length === 0 ? nothing : html`<ul>${office.drafts.map((draft) => this.#draft(draft))}</ul>`}</div></section>`;
  }

  #draft(draft: string): TemplateResult {
    const title = titleOf(this.office.file(draftFile(draft)));
    const line = `"shadow": "${draft}"`;
    return html`<li>${title === null ? nothing : html`<b>${title}</b>`}<span class="mono">${line}</span>
      <span class="acts"><reife-copy .text=${line}></reife-copy><button class="btn quiet small" @click=${() => void this.office.takeDraft(draft)}>${t('admin-drafts-take')}</button></span></li>`;
  }

  async #lay(): Promise<void> {
    const chosen = await pick('.json');
    if (chosen !== null) await this.office.layDraft(chosen.bytes);
  }
}
