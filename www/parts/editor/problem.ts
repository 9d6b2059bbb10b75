/** Problems shown where they are. */
import { html, nothing, type TemplateResult } from 'lit';
import { help, said } from '../../texts/said.ts';
import { t } from '../../texts/texts.ts';
import { icon } from '../icons.ts';
import type { Located } from './desk.ts';

export function problem({ problem: one }: Located): TemplateResult {
  const more = help(one);
  return html`<div class="said ${one.severity}">${icon(one.severity === 'error' ? 'overdue' : 'info')}<div><p><span class="sr">${t(one.severity)}: </span>${said(one)}</p>${more ? html`<p>${more}</p>` : nothing}</div></div>`;
}

export const hasError = (found: readonly Located[]): boolean => found.some(({ problem: { severity } }) => severity === 'error');
