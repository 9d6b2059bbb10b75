/** What is known of a rule or an assumption from decisions: shown where it is edited. */
import { html, nothing, type TemplateResult } from 'lit';
import { date } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { labelOf } from './file/labels.ts';
import type { Source } from './text/source.ts';

/** `verdicts`: how often each was given, with the reason's id where it had one. `by`: a role, never a person. `held`: of an assumption. */
export interface ItemEvidence {
  verdicts: readonly { verdict: string; reason: string | null; count: number }[];
  notes: readonly { text: string; by: string; at: string; reason: string | null }[];
  held?: { yes: number; no: number; unsure: number; from?: number; to?: number };
  /** So many people would have to have decided before there are figures; absent where they have. */
  least?: number;
}
/** By id. */
export interface EditorEvidence { rules?: Readonly<Record<string, ItemEvidence>>; assumptions?: Readonly<Record<string, ItemEvidence>> }

/** An assumption in one line: how often it held, in what range. */
export function heldLine(held: ItemEvidence['held']): string | undefined {
  if (held === undefined) return undefined;
  const all = held.yes + held.no;
  const range = held.from === undefined || held.to === undefined ? 'no' : 'yes';
  return t('editor-held', { yes: held.yes, all, unsure: held.unsure, range, from: held.from ?? 0, to: held.to ?? 0 });
}

export function evidenceBlock(source: Source, found: ItemEvidence): TemplateResult {
  const all = found.verdicts.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="blk"><h3>${t('editor-verdicts')}<span>${found.least === undefined ? t('editor-verdicts-count', { count: all }) : nothing}</span></h3>
    <p>${found.least !== undefined ? t('editor-verdicts-few', { least: found.least }) : found.verdicts.map(({ verdict, reason, count }) => t('editor-verdict', { count, verdict: reason === null ? word('decided', verdict) : labelOf(source, 'reasons', reason) })).join(', ')}</p>
    ${found.held === undefined ? nothing : html`<p>${heldLine(found.held)}</p>`}
    ${found.notes.map(({ text, by, at, reason }) => html`<blockquote>${t('editor-read-quoted', { text })}<small>${[labelOf(source, 'deciders', by), date(at), reason === null ? '' : labelOf(source, 'reasons', reason)].filter(Boolean).join(', ')}</small></blockquote>`)}</section>`;
}
