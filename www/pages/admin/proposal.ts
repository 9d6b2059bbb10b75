/** A proposal: what it would change, and beside it who has approved and what is to be done next. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AuthorProposal } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { date, dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import './changes.ts';
import type { Declining } from './decline.ts';
import './decline.ts';
import { called } from './names.ts';
import type { Office, Open } from './office.ts';
import './path.ts';
import './plan.ts';
import { save } from '../../parts/save.ts';
import { panels } from './styles.ts';
import { faultHelp, faultSentence, short } from './words.ts';

@customElement('reife-admin-proposal')
export class Proposal extends ReifeElement {
  static override styles = [base, controls, notes, panels, css`
    .both { display: grid; grid-template-columns: minmax(0, 1fr) 280px; } .what { padding: 0 16px 16px; display: grid; gap: 16px; align-content: start; } .way { padding: 0 16px 16px; border-left: 1px solid var(--line); display: grid; gap: 12px; align-content: start; } .what section { display: grid; gap: 8px; }
    .quote { color: var(--ink-2); font-weight: 400; } .keys li { display: grid; grid-template-columns: 14px minmax(90px, auto) minmax(0, 1fr) auto; gap: 8px; padding: 4px 0; align-items: baseline; } .keys li + li { border-top: 1px solid var(--line); } .gone { color: var(--ink-3); }
    @media (max-width: 860px) { .both { grid-template-columns: minmax(0, 1fr); } .way { border-left: 0; border-top: 1px solid var(--line); padding-top: 12px; } }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) open!: Open;
  @property({ type: Number }) turn = 0;
  @state() private declining = false;

  override render(): TemplateResult {
    const { look, fault, file } = this.open;
    const title = look === null ? t('admin-proposal-unreadable', { file }) : this.#title(look);
    return html`<article class="panel" aria-label=${title}><div class="head"><h2>${title}${look?.note ? html` <span class="quote">${t('admin-quoted', { text: look.note })}</span>` : nothing}</h2></div>
      ${look === null ? html`<div class="body"><div class="note crit wide">${icon('overdue')}<p>${fault === null ? nothing : `${faultSentence(fault)} ${faultHelp(fault)}`}</p></div></div>` : this.#both(look)}
      <div class="foot"><button class="btn" @click=${() => save(file, this.open.bytes)}>${icon('save')}${t('admin-hand-over')}</button>
        ${look === null || look.declined !== null ? nothing : html`<button class="btn quiet" aria-expanded=${this.declining} @click=${() => this.#decline()}>${t('admin-decline')}</button>`}
        <button class="btn quiet" @click=${() => void this.office.discard(file)}>${t('admin-discard')}</button>${look === null ? nothing : html`<span class="xs m3">${t('admin-hand-over-say')}</span>`}</div>
      ${this.declining && look !== null ? html`<reife-admin-decline .people=${this.#people(look)} @reife-cancel=${() => { this.declining = false; }} @reife-declined=${({ detail }: CustomEvent<Declining>) => void this.#declined(detail)}></reife-admin-decline>` : nothing}</article>`;
  }

  #decline(): void {
    this.declining = !this.declining;
  }

  async #declined({ by, note }: Declining): Promise<void> {
    if (await this.office.decline(this.open, by, note)) this.declining = false;
  }

  /** Who approves, by the repository or, before there is one, by the proposal itself. */
  #people({ keys }: AuthorProposal): string[] {
    const known = this.office.overview?.holders.map(({ person }) => person) ?? keys?.approvers.map(([, { person }]) => person) ?? [];
    return [...new Set(known)].filter((person) => person !== '');
  }

  #title({ action, seq, line }: AuthorProposal): string {
    return t('admin-proposal-title', { action, seq: seq ?? 0, ring: line?.ring ?? '', kind: line?.kind ?? 'rules' });
  }

  #both(look: AuthorProposal): TemplateResult {
    const releases = look.action === 'release' || look.action === 'rollback';
    return html`<div class="both"><div class="what">
        ${look.declined === null ? nothing : html`<div class="note attn" role="status">${icon('overdue')}<div><p>${t('admin-declined', { person: called(look.declined.by), at: dateTime(look.declined.at), note: look.declined.note })}</p>
          <button class="btn small" @click=${() => void this.office.decline(this.open, look.declined?.by ?? '', null)}>${t('admin-reconsider')}</button></div></div>`}
        ${look.overtaken === null ? nothing : html`<div class="note attn">${icon('overdue')}<div><p>${faultSentence(look.overtaken)}</p><p>${faultHelp(look.overtaken)}</p></div></div>`}
        ${look.restores === null ? nothing : html`<p class="say">${t('admin-restores', { seq: look.restores })}</p>`}
        ${look.valid_until === null ? nothing : html`<p class="say">${t('admin-valid-until', { date: date(look.valid_until) })}</p>`}
        ${releases ? html`<section aria-label=${t('admin-plan')}><h3>${t('admin-plan')}</h3><reife-admin-plan .proposal=${look}></reife-admin-plan></section>
          <section aria-label=${t('admin-changes')}><h3>${t(look.before === null ? 'admin-changes-first' : 'admin-changes')}</h3><reife-admin-changes .changes=${look.changes}></reife-admin-changes></section>` : this.#act(look)}
      </div><div class="way"><h3>${t('admin-approvals')}</h3><reife-admin-path .office=${this.office} .open=${this.open} .turn=${this.turn}></reife-admin-path>
        ${releases ? this.#rests(look) : nothing}</div></div>`;
  }

  #act(look: AuthorProposal): TemplateResult {
    return html`<p class="say">${t('admin-act', { action: look.action, ring: look.line?.ring ?? '' })}</p>
      ${look.keys === null ? nothing : html`<section><h3>${t('admin-keys-then')}</h3><ul class="keys">${look.keys.approvers.map(([fate, { side, person, key }]) => html`<li class=${fate}>
          ${icon(fate === 'new' ? 'plus' : fate === 'gone' ? 'minus' : 'check')}<span>${side === null ? nothing : t(`admin-role-${side}`)}</span><b>${called(person)}${fate === 'stays' ? nothing : html` <span class="xs">${t(`admin-fate-${fate}`)}</span>`}</b><span class="mono">${short(key)}</span></li>`)}</ul>
        <p class="xs m3">${t('admin-threshold', { expected: look.keys.threshold, keys: look.keys.root_keys })}</p></section>`}`;
  }

  #rests({ before, sha256, plan }: AuthorProposal): TemplateResult {
    return html`<section><h3>${t('admin-rests')}</h3><dl>${before === null ? nothing : html`<dt>${t('admin-rests-from')}</dt><dd>${t('admin-rules-number', { seq: before })}</dd>`}
      <dt>${t('admin-rests-to')}</dt><dd class="mono">${sha256 === null ? nothing : short(sha256)}</dd>${plan === null || plan === undefined ? nothing : html`<dt>${t('admin-plan-hash')}</dt><dd class="mono">${short(plan.sha256)}</dd>`}</dl></section>`;
  }
}
