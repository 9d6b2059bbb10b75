/** Which files were in force on a day that has passed, approved by whom, on what plan. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AuthorLine, AuthorRelease } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { base, controls } from '../../parts/styles.ts';
import '../../parts/when.ts';
import type { When } from '../../parts/when.ts';
import { date, dateTime, list } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { called } from './names.ts';
import type { Office } from './office.ts';
import { panels } from './styles.ts';

@customElement('reife-admin-day')
export class Day extends ReifeElement {
  static override styles = [base, controls, forms, panels, css`
    :host { width: 100%; } form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; } .in { width: auto; } .found { margin-top: 12px; display: grid; gap: 12px; } li { padding: 8px 0; border-top: 1px solid var(--line); display: grid; gap: 2px; } h3 { padding: 4px 0; }
  `];

  @property({ attribute: false }) office!: Office;
  @state() private found: { day: string; ring: string; releases: [AuthorLine, AuthorRelease][] } | null = null;
  @query('reife-when') private day!: When;
  @query('select') private ring!: HTMLSelectElement;

  override render(): TemplateResult {
    const rings = [...new Set(this.office.overview?.lines.map(({ line }) => line.ring))];
    if (rings.length === 0) return html`${nothing}`;
    return html`<form @submit=${(event: Event) => { event.preventDefault(); if (this.day.complete()) void this.#ask(); }}>
        <reife-when needed .label=${t('admin-day')}></reife-when>
        <label class="field"><span>${t('admin-ring')}</span><select class="in">${rings.map((ring) => html`<option>${ring}</option>`)}</select></label>
        <button class="btn">${t('admin-day-go')}</button></form>
      <div role="status">${this.found === null ? nothing : this.#found(this.found)}</div>`;
  }

  #found({ day, ring, releases }: { day: string; ring: string; releases: [AuthorLine, AuthorRelease][] }): TemplateResult {
    return html`<div class="found"><h3>${t('admin-day-found', { day: date(day), ring, count: releases.length })}</h3><ul>${releases.map(([line, { seq, since, until, approved, note, sha256, plan }]) => html`<li>
      <b>${t('admin-of', { kind: line.kind, seq, ring: line.ring })}</b><span>${t('admin-day-since', { since: since === null ? '' : dateTime(since), until: until === null ? 'none' : dateTime(until) })}</span>
      <span>${t('admin-day-approved', { people: list(approved.map(({ side, person }) => `${called(person)}, ${side === null ? '' : t(`admin-role-${side}`)}`)) })}</span>
      ${note === null ? nothing : html`<span>${t('admin-quoted', { text: note })}</span>`}<span>${plan === null ? t('admin-day-no-plan') : t('admin-day-plan', { contacts: plan.contacts, changed: plan.changed })}</span><span class="mono">${sha256}</span></li>`)}</ul></div>`;
  }

  async #ask(): Promise<void> {
    const [day, ring] = [this.day.value, this.ring.value];
    const outcome = await this.office.author.ask('report', { ring, day });
    if ('fault' in outcome) this.office.refuse(outcome.fault.message, outcome.fault.arguments);
    else this.found = { day, ring, releases: outcome.answer };
  }
}
