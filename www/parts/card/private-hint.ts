/** Beside a note: what it says is read by colleagues, and by the contact who asks. */
import { html, nothing, type TemplateResult } from 'lit';
import { soundsLike } from '../../reading/sensitive.ts';
import { t } from '../../texts/texts.ts';

export function privateHint(note: string): TemplateResult {
  const category = soundsLike(note);
  return html`<span class="hint" role="status">${category === null ? nothing : t('note-private', { category })}</span>`;
}
