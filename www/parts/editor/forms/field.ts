/** One field of a form: its label, its control, and what is wrong there. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { word } from '../../../texts/names.ts';
import { find, t } from '../../../texts/texts.ts';
import { icon } from '../../icons.ts';
import { fieldHint, fieldLabel, labelAt } from '../file/labels.ts';
import type { Field, ListName, Names } from '../file/lists.ts';
import { ids } from '../file/mentions.ts';
import { hasError, problem } from '../problem.ts';
import { shown } from '../spell.ts';
import { Spelled, type Written } from '../text/style.ts';
import { remove } from '../text/edit.ts';
import { go, problemsAt, within, write, writeIn, type FormOf } from './form-of.ts';
import { references } from './references.ts';
import { datesField, languagesField, textsField, timeField, weekdaysField } from './plain-fields.ts';
import '../condition/tree.ts';
import './id-field.ts';
import './number-field.ts';

const WIDE = ['texts', 'texts-by', 'condition', 'references', 'numbers', 'object', 'weekdays', 'dates', 'id'];
const wordOr = (family: string, value: string): string => find(`editor-${family}-${value.replaceAll('_', '-')}`) ?? word(family, value);

/** Shown where the format has a use for it, and where the file has it anyway. */
export function isShown(form: FormOf, field: Field): boolean {
  if (form.source.at([...form.path, field.key]) !== undefined || field.when === undefined) return true;
  return field.when((form.source.value(form.path) ?? {}) as Record<string, unknown>);
}

export function field(form: FormOf, one: Field): TemplateResult {
  const found = problemsAt(form, one.key);
  const bad = hasError(found);
  const hint = fieldHint(form.section, one.key);
  const inner = one.as === 'condition' ? found.filter(({ path }) => path.length === form.path.length + 1) : found;
  const [now, was] = [form.source.spelled([...form.path, one.key]), form.desk.was([...form.path, one.key])];
  const changed = was !== null && was !== now && one.as !== 'id';
  return html`<div class="one ${WIDE.includes(one.as) ? 'wide' : ''} ${changed ? 'changed' : ''}" data-key=${one.key}>${control(form, one, bad)}${changed ? html`<p class="was">${one.as === 'number' && was !== undefined ? t('editor-was', { was: shown(was) }) : t('editor-changed')}</p>` : nothing}${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}${inner.map(problem)}</div>`;
}

function control(form: FormOf, one: Field, bad: boolean): TemplateResult {
  const { source, section, path } = form;
  const own = [...path, one.key];
  const label = fieldLabel(section, one.key);
  switch (one.as) {
    case 'id': return html`<reife-editor-id .form=${form} .value=${source.string(own) ?? ''} ?bad=${bad}></reife-editor-id>`;
    case 'texts': return textsField(form, one.key, label, bad);
    case 'text': return html`<label class="field"><span>${label}</span><input class="in" .value=${live(source.string(own) ?? '')} aria-invalid=${bad} @input=${(event: Event) => write(form, one.key, value(event) || undefined)}></label>`;
    case 'number': return html`<reife-editor-number .spelled=${source.spelled(own) ?? ''} .label=${label} .least=${one.least} .most=${one.most} .places=${one.places} ?needed=${one.required === true} ?bad=${bad}
        @spelled=${({ detail }: CustomEvent<string>) => write(form, one.key, detail === '' ? undefined : new Spelled(detail))}></reife-editor-number>`;
    case 'yes': return html`<label class="tick"><input type="checkbox" .checked=${live(source.value(own) === true)} @change=${(event: Event) => write(form, one.key, (event.target as HTMLInputElement).checked ? true : undefined)}><span>${label}</span></label>`;
    case 'choice': return choice(form, one.key, label, one.options.map((option) => ({ id: option, name: wordOr(one.family, option) })), one.required === true, bad);
    case 'reference': return reference(form, one.key, label, one.of, one.required === true, bad);
    case 'references': return html`<div class="field"><span class="name">${label}</span>${references(form, one.key, one.of, label)}</div>`;
    case 'numbers': return html`<fieldset><legend>${label}</legend><div class="grid">${one.keys.map((key) => html`<reife-editor-number .spelled=${source.spelled([...own, key]) ?? ''} .label=${wordOr(one.family, key)} .least=${one.least} .most=${one.most} .places=${one.places}
        @spelled=${({ detail }: CustomEvent<string>) => writeIn(form, one.key, key, detail === '' ? undefined : new Spelled(detail), one.keys)}></reife-editor-number>`)}</div></fieldset>`;
    case 'texts-by': return html`<fieldset><legend>${label}</legend><div class="grid">${one.keys.map((key) => html`<div class="wide">${textsField(within(form, one.key, one.keys), key, wordOr(one.family, key), false)}</div>`)}</div></fieldset>`;
    case 'object': return object(form, one.key, label, one.fields);
    case 'condition': return html`<reife-condition .form=${form} .key=${one.key} .label=${label}></reife-condition>`;
    case 'weekdays': return weekdaysField(form, one.key, label);
    case 'dates': return datesField(form, one.key, label, bad);
    case 'time': return timeField(form, one.key, label, bad);
    case 'languages': return languagesField(form, one.key, label, bad);
  }
}

export const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

interface Option { id: string; name: string }

function choice(form: FormOf, key: string, label: string, options: readonly Option[], required: boolean, bad: boolean): TemplateResult {
  const now = form.source.value([...form.path, key]);
  return html`<label class="field"><span>${label}</span><select class="in" aria-invalid=${bad} @change=${(event: Event) => write(form, key, value(event) || undefined)}>${optionList(options, now === undefined ? '' : String(now), required, find(`editor-unset-${key}`))}</select></label>`;
}

/** Options, with what the file says even where that is none of them. */
function optionList(options: readonly Option[], now: string, required: boolean, unset = t('editor-none')): TemplateResult {
  const known = options.some(({ id }) => id === now);
  return html`${required && known ? nothing : html`<option value="" ?selected=${now === ''} ?disabled=${required}>${unset}</option>`}
    ${known || now === '' ? nothing : html`<option value=${now} selected>${t('editor-not-there', { id: now })}</option>`}
    ${options.map(({ id, name }) => html`<option value=${id} .selected=${live(id === now)}>${name}</option>`)}`;
}

function reference(form: FormOf, key: string, label: string, of: Names, required: boolean, bad: boolean): TemplateResult {
  const { source } = form;
  const now = source.string([...form.path, key]) ?? '';
  const list: ListName = of === 'decided-by' ? 'deciders' : of;
  const options = ids(source, list).flatMap((id, at): Option[] => (id === undefined ? [] : [{ id, name: labelAt(source, list, at) }]));
  const all = list !== 'deciders' ? options : [...(of === 'decided-by' ? [{ id: 'rules', name: word('decider', 'rules') }] : []),
    ...(source.at(['deciders']) === undefined ? ['sales', 'marketing'].map((id) => ({ id, name: word('decider', id) })) : options)];
  const name = all.find(({ id }) => id === now)?.name ?? now;
  return html`<label class="field"><span>${label}</span><span class="with"><select class="in" aria-invalid=${bad} @change=${(event: Event) => write(form, key, value(event) || undefined)}>${optionList(all, now, required)}</select>
    ${form.desk.find(list, now) === undefined ? nothing : html`<button class="btn" aria-label=${t('editor-open', { name })} title=${t('editor-open', { name })} @click=${() => go(form, list, now)}>${icon('arrow')}</button>`}</span></label>`;
}

/** An object within: its own fields while it is there. */
function object(form: FormOf, key: string, label: string, inside: readonly Field[]): TemplateResult {
  const there = form.source.at([...form.path, key]) !== undefined;
  const inner = within(form, key, inside.map((one) => one.key));
  const first: Record<string, Written> = key === 'burst' ? { count: 3, seconds: 2 } : key === 'signals' ? { types: ids(form.source, 'signals').slice(0, 1).flatMap((id) => id ?? []) } : {};
  return html`<fieldset><legend><label class="tick"><input type="checkbox" .checked=${live(there)} @change=${() => (there ? form.desk.edit(remove(form.source, inner.path)) : write(form, key, first))}><span>${label}</span></label></legend>
    ${there ? html`<div class="grid">${inside.map((one) => field(inner, one))}</div>` : nothing}</fieldset>`;
}
