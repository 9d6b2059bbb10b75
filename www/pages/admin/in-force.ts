/** What is in force, by ring, since when and approved by whom; and the ways to go back and to stop. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KeyFile, LineOf } from '../../engine/author/protocol.ts';
import type { AuthorStands } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { date, dateTime, list } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { called } from './names.ts';
import { lineText, now, type Office } from './office.ts';
import './sign.ts';
import { panels, tables } from './styles.ts';
import { faultHelp, faultSentence, short } from './words.ts';

@customElement('reife-admin-in-force')
export class InForce extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, tables, css`
    .withdraw { padding: 12px 16px; border-top: 1px solid var(--line); display: grid; gap: 8px; max-width: 560px; } .back { color: var(--attn); }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) turn = 0;
  @state() private withdrawing: LineOf | null = null;

  override render(): TemplateResult | typeof nothing {
    const { overview } = this.office;
    if (overview === null) return nothing;
    const { lines, roles, refusal } = overview;
    const confirmed = roles.find(({ role }) => role === 'timestamp');
    const rings = [...new Set(lines.map(({ line }) => line.ring))];
    return html`<section class="panel" aria-labelledby="in-force"><div class="head"><h2 id="in-force">${t('admin-in-force')}</h2>
        <span class="aside ${confirmed?.left ?? ''}">${confirmed === undefined ? nothing : t('admin-confirmed', { until: dateTime(confirmed.expires), left: confirmed.left })}</span></div>
      ${refusal === null ? nothing : html`<div class="body"><div class="note crit wide">${icon('overdue')}<div><p>${t('admin-refused')}</p><p>${faultSentence(refusal)} ${faultHelp(refusal)}</p></div></div></div>`}
      ${lines.length === 0 ? html`<div class="body"><p class="say">${t('admin-in-force-none')}</p></div>` : html`<table><thead><tr><th>${t('admin-ring')}</th><th>${t('admin-column-what')}</th><th class="num">${t('admin-column-number')}</th><th>${t('admin-column-since')}</th><th>${t('admin-column-approved')}</th><th>${t('admin-column-state')}</th><th>SHA-256</th><th><span class="sr">${t('admin-column-act')}</span></th></tr></thead>
        <tbody>${rings.flatMap((ring) => lines.filter(({ line }) => line.ring === ring).map((one, at) => this.#line(one, at === 0)))}</tbody></table>`}
      ${this.withdrawing === null ? nothing : this.#withdraw(this.withdrawing)}</section>`;
  }

  #line({ line, in_force: release, taken_back: back, last_seq: last }: AuthorStands, first: boolean): TemplateResult {
    const name = line.rules === 'main' ? t(`admin-kind-${line.kind}`) : `${t(`admin-kind-${line.kind}`)} ${line.rules}`;
    if (release === null) return html`<tr><td><b>${first ? line.ring : nothing}</b></td><td>${name}</td><td class="num">${last}</td><td>${back.map(([, at]) => date(at))[0] ?? nothing}</td>
      <td colspan="5" class="back"><span class="ok">${icon('overdue')}${t('admin-taken-back', { side: list(back.map(([side]) => t(`admin-role-${side}`))), note: back.map(([, , note]) => note ?? '').find((note) => note !== '') ?? 'none' })}</span></td></tr>`;
    return html`<tr><td><b>${first ? line.ring : nothing}</b></td><td>${name}</td><td class="num"><b>${release.seq}</b></td><td data-label=${t('admin-column-since')}>${release.since === null ? nothing : date(release.since)}</td>
      <td>${list([...new Set(release.approved.map(({ person }) => called(person)))])}</td><td><span class="ok">${icon('check')}${t('rules-state-current')}</span></td><td class="mono">${short(release.sha256)}</td>
      <td class="num"><button class="btn small" @click=${() => { this.withdrawing = line as LineOf; }}>${t('admin-withdraw')}<span class="sr"> ${lineText(line as LineOf)}</span></button></td></tr>`;
  }

  #withdraw(line: LineOf): TemplateResult {
    return html`<div class="withdraw" role="group" aria-label=${t('admin-withdraw-title', { line: lineText(line) })}><h3>${t('admin-withdraw-title', { line: lineText(line) })}</h3><p class="say">${t('admin-withdraw-say')}</p>
      <label class="field"><span>${t('admin-withdraw-note')}</span><input class="in" name="note" autocomplete="off" maxlength="1000"></label>
      <reife-admin-sign .action=${t('admin-withdraw-go')} .busy=${this.office.busy} @reife-key=${({ detail }: CustomEvent<KeyFile>) => void this.#done(line, detail)}></reife-admin-sign>
      <div><button class="btn" @click=${() => { this.withdrawing = null; }}>${t('admin-cancel')}</button></div></div>`;
  }

  async #done(line: LineOf, key: KeyFile): Promise<void> {
    const note = this.renderRoot.querySelector<HTMLInputElement>('input[name=note]')?.value ?? '';
    if (await this.office.propose('withdraw', { line, note, key, now: now() })) this.withdrawing = null;
  }
}
