/** Several items of one list: those there, to be opened or taken out, and the rest to choose from. */
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../../texts/texts.ts';
import { icon } from '../../icons.ts';
import { labelAt, labelOf } from '../file/labels.ts';
import type { ListName } from '../file/lists.ts';
import { ids } from '../file/mentions.ts';
import { insert, remove } from '../text/edit.ts';
import { pointer } from '../text/source.ts';
import { go, write, type FormOf } from './form-of.ts';

export function references(form: FormOf, key: string, of: ListName, label: string): TemplateResult {
  const { source, desk } = form;
  const path = [...form.path, key];
  const there = source.items(path).map((_, at) => source.string([...path, at]) ?? '');
  const all = ids(source, of);
  const left = all.flatMap((id, at) => (id === undefined || there.includes(id) ? [] : [{ id, name: labelAt(source, of, at) }]));
  const add = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const id = select.value;
    select.value = '';
    if (id === '') return;
    if (source.at(path)?.type === 'array') desk.edit(insert(source, path, there.length, id));
    else write(form, key, [id]);
  };
  const takeOut = (at: number): void => desk.edit(remove(source, there.length === 1 ? path : [...path, at]), pointer(path));
  return html`<ul class="chips" aria-label=${label}>${there.map((id, at) => {
    const name = labelOf(source, of, id);
    const lost = !all.includes(id);
    return html`<li class=${lost ? 'lost' : ''}>${lost ? html`<button disabled>${name}</button>` : html`<button title=${t('editor-open', { name })} @click=${() => go(form, of, id)}>${name}</button>`}<button aria-label=${t('editor-take-out', { name })} title=${t('editor-take-out', { name })} @click=${() => takeOut(at)}>${icon('close')}</button></li>`;
  })}
    ${left.length === 0 ? nothing : html`<li class="add"><select class="in small" aria-label=${t('editor-add-to', { label })} @change=${add}><option value="">${t('editor-add')}</option>${left.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></li>`}
    ${there.length === 0 && left.length === 0 ? html`<li class="add"><span class="hint">${t('editor-none-there')}</span></li>` : nothing}</ul>`;
}
