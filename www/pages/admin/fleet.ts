/** Who runs which rules, by the status reports that browsers sent and somebody gathered: read here, sent nowhere. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Gathered } from '../../engine/author/protocol.ts';
import type { AuthorBehind, AuthorFleetRing } from '../../engine/author/shapes.ts';
import { bar } from '../../parts/bar.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { beside } from './beside.ts';
import { draftFile, type Office } from './office.ts';
import { pickAll } from './pick.ts';
import { panels, tables } from './styles.ts';
import { short } from './words.ts';

/** So many clients that are behind are shown at once; the rest is a button away. */
const SHOWN = 20;

@customElement('reife-admin-fleet')
export class FleetView extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, tables, css`
    .ring { padding: 12px 16px; border-top: 1px solid var(--line); display: grid; gap: 8px; } .ring h3 { font: 600 14px/20px var(--font); } .bars { display: grid; gap: 4px; max-width: 560px; } .bars li { display: grid; grid-template-columns: 112px minmax(0, 1fr) 56px; gap: 8px; align-items: center; font: var(--t-xs); } .bars .bar { width: 100%; height: 16px; } .bars .track { fill: var(--sunken); } .bars .val { fill: var(--data); } .bars .num { text-align: right; font-variant-numeric: tabular-nums; }
    .wide { overflow-x: auto; } .draft { display: grid; gap: 8px; padding-top: 4px; } h4 { font: 600 13px/20px var(--font); } td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; }
  `];

  @property({ attribute: false }) office!: Office;
  @state() private gathered: Gathered | null = null;
  @state() private all = false;

  override render(): TemplateResult {
    const { gathered } = this;
    return html`<section class="panel" aria-labelledby="fleet"><div class="head"><h2 id="fleet">${t('admin-fleet')}</h2>
        <span class="aside acts"><button class="btn small" @click=${() => void this.#open()}>${icon('files')}${t('admin-fleet-open')}</button></span></div>
      <div class="body"><p class="say">${t('admin-fleet-say')}</p>
        <div role="status">${gathered === null ? nothing : gathered.rings.length === 0 ? t('admin-fleet-none') : nothing}</div>
        ${gathered === null || gathered.strange.length === 0 ? nothing : html`<div class="note attn">${icon('overdue')}<div><p>${t('admin-fleet-strange', { count: gathered.strange.length })}</p><ul>${gathered.strange.slice(0, SHOWN).map(({ file, member, expected }) => html`<li>${t('admin-fleet-strange-one', { file, member: member === '' ? 'none' : member, expected })}</li>`)}</ul></div></div>`}</div>
      ${gathered?.rings.map((ring) => this.#ring(ring)) ?? nothing}</section>`;
  }

  #ring({ rules, ring, newest, running, behind, beside: drafts }: AuthorFleetRing): TemplateResult {
    const clients = running.reduce((all, [, count]) => all + count, 0);
    const shown = this.all ? behind : behind.slice(0, SHOWN);
    return html`<div class="ring"><h3>${t('admin-fleet-ring', { ring: `${rules}/${ring}`, clients, newest: newest ?? 'none', behind: behind.length })}</h3>
      <ul class="bars">${running.map(([seq, count]) => html`<li><span>${seq === null ? t('admin-fleet-nothing') : t('admin-rules-number', { seq })}</span>${bar({ points: (100 * count) / clients, unknown: false }, null)}<span class="num">${count}</span></li>`)}</ul>
      ${behind.length === 0 ? nothing : html`<div class="wide" tabindex="0" role="region" aria-label=${t('admin-fleet-behind')}><table><thead><tr><th>${t('admin-fleet-client')}</th><th>${t('admin-fleet-has')}</th><th>${t('admin-fleet-state')}</th><th>${t('admin-fleet-heard')}</th><th>${t('admin-fleet-since')}</th><th>${t('admin-fleet-version')}</th></tr></thead>
        <tbody>${shown.map((one) => this.#behind(one))}</tbody></table></div>
        ${shown.length < behind.length ? html`<button class="btn quiet small" @click=${() => { this.all = true; }}>${t('admin-fleet-all', { count: behind.length - shown.length })}</button>` : nothing}`}
      ${drafts.map((draft) => beside(draft, this.office.file(draftFile(draft.draft))))}</div>`;
  }

  #behind({ client, seq, state, version, at, since }: AuthorBehind): TemplateResult {
    return html`<tr><td class="mono" title=${client}>${short(client)}</td><td>${seq === null ? t('admin-fleet-nothing') : t('admin-rules-number', { seq })}</td><td>${t('admin-fleet-is', { state })}</td><td>${dateTime(at)}</td><td>${since === null ? '–' : dateTime(since)}</td><td class="mono">${version}</td></tr>`;
  }

  async #open(): Promise<void> {
    const reports = await pickAll('.json');
    if (reports === null) return;
    this.all = false;
    this.gathered = await this.office.author.ask('fleet', { reports });
  }
}
