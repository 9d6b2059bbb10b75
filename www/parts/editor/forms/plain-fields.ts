/** Fields of texts, times and days. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../../texts/texts.ts';
import { remove, replace } from '../text/edit.ts';
import { pointer } from '../text/source.ts';
import { write, writeIn, type FormOf } from './form-of.ts';

/** What people write long. */
const LONG = ['note', 'statement', 'ask', 'promise', 'approach', 'audience'];

/** The languages of the file, and those the texts have besides. */
export function languages(form: FormOf, key: string): string[] {
  const { source } = form;
  const own = source.items(['languages']).flatMap((_, at) => source.string(['languages', at]) ?? []);
  return [...new Set([...(own.length > 0 ? own : ['en']), ...source.keys([...form.path, key])])];
}

export function textsField(form: FormOf, key: string, label: string, bad: boolean): TemplateResult {
  const all = languages(form, key);
  const input = (language: string): TemplateResult => {
    const text = live(form.source.string([...form.path, key, language]) ?? '');
    const name = t('editor-in-language', { label, language: nameOfLanguage(language) });
    const told = (event: Event): void => putText(form, key, language, (event.target as HTMLInputElement).value, all);
    return html`<div class="lang"><span aria-hidden="true">${language}</span>${LONG.includes(key) ? html`<textarea class="in" lang=${language} rows="2" aria-label=${name} aria-invalid=${bad} .value=${text} @input=${told}></textarea>`
      : html`<input class="in" lang=${language} aria-label=${name} aria-invalid=${bad} .value=${text} @input=${told}>`}</div>`;
  };
  return html`<div class="field" role="group" aria-label=${label}><span class="name">${label}</span>${all.map(input)}</div>`;
}

/** A text less takes its language out; the last one, the member. One more is written where there is an object for it, or begins one. */
function putText(form: FormOf, key: string, language: string, text: string, all: readonly string[]): void {
  const { source, desk, path } = form;
  if (text !== '' && source.at(path) !== undefined && source.at([...path, key]) === undefined) return write(form, key, { [language]: text });
  if (text !== '' && source.at(path) === undefined) return write(form, key, { [language]: text });
  const others = source.keys([...path, key]).filter((one) => one !== language);
  if (text === '' && others.length === 0 && source.keys(path).length === 1 && path.length > 2) return desk.edit(remove(source, path), pointer([...path, key, language]));
  writeIn(form, key, language, text === '' ? undefined : text, all);
}

export function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function timeField(form: FormOf, key: string, label: string, bad: boolean): TemplateResult {
  return html`<label class="field"><span>${label}</span><input class="in" type="time" aria-invalid=${bad} .value=${live(form.source.string([...form.path, key]) ?? '')}
    @input=${(event: Event) => { const { value } = event.target as HTMLInputElement; if (value !== '') write(form, key, value); }}></label>`;
}

export function weekdaysField(form: FormOf, key: string, label: string): TemplateResult {
  const days = form.source.value([...form.path, key]);
  const chosen = new Set(Array.isArray(days) ? days.map(Number) : []);
  const name = (day: number): string => new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  const toggle = (day: number): void => {
    const next = [1, 2, 3, 4, 5, 6, 7].filter((one) => (one === day) !== chosen.has(one));
    write(form, key, next);
  };
  return html`<fieldset><legend>${label}</legend><div class="chips">${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<label class="tick"><input type="checkbox" .checked=${live(chosen.has(day))} @change=${() => toggle(day)}><span>${name(day)}</span></label>`)}</div></fieldset>`;
}

/** Days, one a line. */
export function datesField(form: FormOf, key: string, label: string, bad: boolean): TemplateResult {
  const days = form.source.value([...form.path, key]);
  const text = Array.isArray(days) ? days.join('\n') : '';
  return html`<label class="field"><span>${label}</span><textarea class="in" rows="3" spellcheck="false" aria-invalid=${bad} .value=${text} @change=${(event: Event) => {
    const lines = (event.target as HTMLTextAreaElement).value.split(/[\s,;]+/).filter((line) => line !== '');
    write(form, key, lines.length === 0 ? undefined : lines);
  }}></textarea></label>`;
}

export function languagesField(form: FormOf, key: string, label: string, bad: boolean): TemplateResult {
  const { source, desk, path } = form;
  const now = source.items([...path, key]).flatMap((_, at) => source.string([...path, key, at]) ?? []);
  return html`<label class="field"><span>${label}</span><input class="in" spellcheck="false" aria-invalid=${bad} .value=${now.join(', ')} @change=${(event: Event) => {
    const tags = (event.target as HTMLInputElement).value.split(/[\s,;]+/).filter((tag) => tag !== '');
    const node = source.at([...path, key]);
    if (tags.length > 0 && node !== undefined) desk.edit(replace(source, node, tags));
    else write(form, key, tags.length === 0 ? undefined : tags);
  }}></label>`;
}

