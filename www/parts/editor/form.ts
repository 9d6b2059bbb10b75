/** One item: its head with what can be done to it, its members in blocks, and what the format does not know of it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RuleFileView } from '../../engine/interface.ts';
import { number } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { find, t } from '../../texts/texts.ts';
import '../choice.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls, notes } from '../styles.ts';
import type { Desk } from './desk.ts';
import { evidenceBlock, heldLine, type EditorEvidence } from './evidence.ts';
import { freshId } from './file/blank.ts';
import { labelOf, title } from './file/labels.ts';
import { FIELDS, isList, order, type ListName } from './file/lists.ts';
import { ids, sameOwner, uses, type Mention } from './file/mentions.ts';
import { blocks } from './forms/blocks.ts';
import { field, isShown } from './forms/field.ts';
import { formOf, problemsAt, problemsHere, type FormOf } from './forms/form-of.ts';
import { problem } from './problem.ts';
import { fields } from './styles.ts';
import { insert, move, rekey, remove, replace, set } from './text/edit.ts';
import { Source } from './text/source.ts';
import type { Written } from './text/style.ts';

@customElement('reife-editor-form')
export class EditorForm extends ReifeElement {
  static override styles = [base, controls, notes, fields, css`
    :host { display: block; }
    .hd { padding: 12px 16px; display: grid; gap: 4px; border-bottom: 1px solid var(--line); } .hd h2 { display: flex; justify-content: space-between; gap: 8px; align-items: center; } .acts { display: flex; flex-wrap: wrap; gap: 4px; padding-top: 4px; } .acts .btn { color: var(--ink-2); } .acts .btn[aria-disabled=true] { border: 1px dashed var(--line); color: var(--ink-3); cursor: default; background: none; }
    .blk { padding: 12px 16px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; } .blk > * { max-width: 760px; } .blk + .blk { border-top: 1px solid var(--line); } .blk > h3 { display: flex; justify-content: space-between; align-items: baseline; } .blk > h3 span { font: var(--t-xs); color: var(--ink-3); }
    blockquote { margin: 0; border-left: 2px solid var(--line); padding-left: 8px; color: var(--ink-2); } blockquote small { display: block; font: var(--t-xs); color: var(--ink-3); }
    .alien { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: center; } .alien code { font: 12px/18px var(--mono); overflow-wrap: anywhere; }
    .links { display: flex; flex-wrap: wrap; gap: 4px 12px; } .links button { border: 0; background: none; padding: 2px 0; min-height: 24px; color: var(--accent); cursor: pointer; text-align: left; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
    .note .acts { padding-top: 8px; } .none { padding: 16px; } .one { display: grid; gap: 4px; min-width: 0; } .one > .tick { margin-top: 20px; } .two { grid-column: span 2; } .field > .name { min-height: 16px; }
  `];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) view: RuleFileView | null = null;
  @property({ attribute: false }) evidence: EditorEvidence | undefined;
  /** Whether it was asked to delete something that is still used. */
  @state() private deleting = false;
  #shown: { section: string; index: number | null } | undefined;

  override willUpdate(): void {
    const { open } = this.desk;
    if (this.#shown === undefined || this.#shown.section !== open.section || this.#shown.index !== open.index) this.deleting = false;
    this.#shown = open;
  }

  override render() {
    const source = this.desk.whole;
    if (source === undefined) return nothing;
    const { open } = this.desk;
    const form = formOf(this.desk, source, open);
    if (isList(open.section) && source.at(form.path) === undefined) return html`<p class="none m3">${t('editor-list-empty')}</p>`;
    return html`${this.#head(form)}${this.#missing(form) ?? html`${blocks(open.section).map(({ title: name, keys }) => this.#block(form, name, keys))}${this.#evidence(form)}${this.#aliens(form)}${this.#usedBy(form)}`}`;
  }

  #head(form: FormOf): TemplateResult {
    const { source, section, index } = form;
    const name = title(source, section, index);
    const chip = section === 'rules' ? labelOf(source, 'dimensions', source.string(['rules', index ?? 0, 'dimension']) ?? '') : t(`editor-one-of-${section}`);
    return html`<header class="hd"><h2><span>${name}</span><span class="chip">${chip}</span></h2>${isList(section) ? html`<p class="xs m3">${this.#about(form)}</p>${this.#acts(form, section, index ?? 0)}` : nothing}
      ${problemsHere(form).map(problem)}${this.deleting && isList(section) ? this.#stillUsed(form, section) : nothing}</header>`;
  }

  /** Its id, who answers for it, and what the engine made of it. */
  #about({ source, section, index }: FormOf): string {
    const of = (key: string): string | undefined => source.string([section, index ?? 0, key]);
    const id = of('id') ?? '';
    const owner = of('owner') === undefined ? '' : word('decider', of('owner')!);
    const rule = section === 'rules' ? this.view?.rules.find((one) => one.id === id) : undefined;
    const kind = rule === undefined ? '' : t('editor-kind-class', { kind: word('kind', rule.kind), class: find(`editor-class-${rule.class}`) ?? rule.class });
    return [id, owner, kind].filter(Boolean).join(' · ');
  }

  #acts({ source, desk }: FormOf, section: ListName, index: number): TemplateResult {
    const count = source.items([section]).length;
    const to = (place: number): void => desk.edit(move(source, [section], index, place), '', { section, index: place });
    const step = (by: -1 | 1): TemplateResult => {
      const off = index + by < 0 || index + by >= count;
      const label = t(by < 0 ? 'editor-move-up' : 'editor-move-down');
      return html`<button class="btn small" aria-disabled=${off} aria-label=${label} title=${label} @click=${() => { if (!off) to(index + by); }}>${icon(by < 0 ? 'up' : 'down')}</button>`;
    };
    return html`<div class="acts">${step(-1)}${step(1)}<button class="btn small" @click=${() => this.#duplicate(source, section, index)}>${t('editor-duplicate')}</button><button class="btn small" @click=${() => this.#delete(source, section, index)}>${t('editor-delete')}</button></div>`;
  }

  #duplicate(source: Source, section: ListName, index: number): void {
    const node = source.at([section, index])!;
    const copied = new Source(source.apply(insert(source, [section], index + 1, { piece: source.slice(node) })));
    const own = copied.at([section, index + 1, 'id']);
    const text = own === undefined || section === 'roles' ? copied.text : copied.apply(replace(copied, own, freshId(source, section, String(own.value))));
    this.desk.write(text, '', { section, index: index + 1 });
  }

  #delete(source: Source, section: ListName, index: number): void {
    const id = ids(source, section)[index];
    if (id !== undefined && !this.deleting && this.#users(source, section, id).length > 0) {
      this.deleting = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.note button')?.focus());
      return;
    }
    this.deleting = false;
    const last = source.items([section]).length - 1;
    this.desk.edit(remove(source, [section, index]), '', { section, index: Math.max(0, Math.min(index, last - 1)) });
  }

  /** Who names it, but itself; each once. */
  #users(source: Source, section: ListName, id: string): Mention[] {
    const { index } = this.desk.open;
    return uses(source, section, id).filter(({ by }, at, all) => !(by.section === section && by.index === index) && all.findIndex((one) => sameOwner(one.by, by)) === at);
  }

  #stillUsed({ source, index }: FormOf, section: ListName): TemplateResult {
    const users = this.#users(source, section, ids(source, section)[index ?? 0] ?? '');
    return html`<div class="note attn" role="alert">${icon('overdue')}<div><p>${t('editor-still-used', { count: users.length })}</p>
      ${this.#links(source, users)}
      <div class="acts"><button class="btn small" @click=${() => this.#delete(source, section, index ?? 0)}>${t('editor-delete-anyway')}</button><button class="btn small" @click=${() => { this.deleting = false; }}>${t('cancel')}</button></div></div></div>`;
  }

  /** Who reads it: what a change of it changes too. */
  #usedBy({ source, section, index }: FormOf): TemplateResult | typeof nothing {
    const users = isList(section) ? this.#users(source, section, ids(source, section)[index ?? 0] ?? '') : [];
    return users.length === 0 ? nothing : html`<section class="blk"><h3>${t('editor-used-by')}<span>${number(users.length)}</span></h3>${this.#links(source, users)}</section>`;
  }

  #links(source: Source, users: readonly Mention[]): TemplateResult {
    return html`<ul class="links">${users.map(({ by }) => html`<li><button @click=${() => this.desk.show({ section: by.section, index: by.index })}>${t('editor-in-section', { section: t(`editor-one-of-${by.section}`), name: title(source, by.section, by.index) })}</button></li>`)}</ul>`;
  }

  /** A single object that the file does not have. */
  #missing({ source, section, desk }: FormOf): TemplateResult | undefined {
    if (isList(section) || section === 'head' || source.at([section]) !== undefined) return undefined;
    const first: Written = { targets: { acceptance_at_least: 0.5 }, privacy: { min_deciders: 5 }, calendar: { offset_minutes: 60, workdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
      exploration: { state: ids(source, 'states')[0] ?? '', share: 0.05, from: ids(source, 'states').slice(-1).flatMap((id) => id ?? []) } }[section] as Written;
    return html`<div class="blk"><p>${t(`editor-missing-${section}`)}</p><p><button class="btn small" @click=${() => desk.edit(set(source, [], section, first, formOf(desk, source, { section: 'head', index: null }).order))}>${icon('plus')}${t('editor-begin')}</button></p></div>`;
  }

  #block(form: FormOf, name: string, keys: readonly string[]): TemplateResult | typeof nothing {
    const shown = keys.flatMap((key) => FIELDS[form.section].filter((one) => one.key === key && isShown(form, one)));
    if (shown.length === 0) return nothing;
    const single = !isList(form.section) && form.section !== 'head';
    return html`<section class="blk${name !== '' && keys.length === 1 ? ' solo' : ''}">${name === '' ? nothing : html`<h3>${t(`editor-block-${name}`)}${this.#beside(form, name)}</h3>`}<div class="grid">${shown.map((one) => html`${one.key === 'points' || one.key === 'points_each' ? this.#pointsSwitch(form) : nothing}${field(form, one)}`)}${form.section === 'facts' && keys.includes('measure') ? this.#factSwitch(form) : nothing}</div>
      ${single ? html`<p><button class="btn small" @click=${() => form.desk.edit(remove(form.source, form.path))}>${t('editor-take-away')}</button></p>` : nothing}</section>`;
  }

  #beside({ source, section, index }: FormOf, name: string): TemplateResult | typeof nothing {
    if (name !== 'rests-on' || section !== 'rules') return nothing;
    const held = source.items(['rules', index ?? 0, 'assumptions']).map((_, at) => heldLine(this.evidence?.assumptions?.[source.string(['rules', index ?? 0, 'assumptions', at]) ?? '']?.held)).filter((line) => line !== undefined);
    return held.length === 0 ? nothing : html`<span>${held.join(' · ')}</span>`;
  }

  /** Points once, or for each one of a fact. */
  #pointsSwitch({ source, path, desk }: FormOf): TemplateResult {
    const each = source.at([...path, 'points_each']) !== undefined;
    const turn = ({ detail }: CustomEvent<string>): void => {
      if ((detail === 'each') === each) return;
      const other = new Source(source.apply(rekey(source, [...path, each ? 'points_each' : 'points'], each ? 'points' : 'points_each')));
      const number = ids(source, 'facts').find((_, at) => source.string(['facts', at, 'measure']) !== undefined && source.string(['facts', at, 'measure']) !== 'leading_topic');
      desk.write(other.apply(each ? remove(other, [...path, 'of']) : number === undefined ? [] : set(other, path, 'of', number, order('rules'))));
    };
    return html`<div class="one switch"><div class="field"><span class="name">${t('editor-points-how')}</span><reife-choice .label=${t('editor-points-how')} .value=${each ? 'each' : 'once'} .options=${['once', 'each'].map((value) => ({ value, label: t(`editor-points-${value}`) }))} @reife-choice=${turn}></reife-choice></div></div>`;
  }

  /** A fact is an attribute, or made of signals. */
  #factSwitch({ source, path, desk }: FormOf): TemplateResult | typeof nothing {
    const of = source.at([...path, 'attribute']) !== undefined ? 'attribute' : source.at([...path, 'signals']) !== undefined ? 'signals' : '';
    if (of === '') return nothing;
    const turn = ({ detail }: CustomEvent<string>): void => {
      if (detail === of) return;
      const first = detail === 'attribute' ? ids(source, 'attributes')[0] : ids(source, 'signals')[0];
      if (first === undefined) return;
      let text = source.apply(detail === 'attribute' ? set(source, path, 'attribute', first, order('facts')) : set(source, path, 'signals', { types: [first] }, order('facts')));
      for (const key of detail === 'attribute' ? ['signals', 'measure', 'within_days', 'half_life_days', 'fast_half_life_days', 'credible_mass', 'check', 'stances'] : ['attribute']) {
        const next = new Source(text);
        text = next.apply(remove(next, [...path, key]));
      }
      const next = new Source(text);
      desk.write(detail === 'signals' ? next.apply(set(next, path, 'measure', 'count', order('facts'))) : text);
    };
    return html`<div class="one switch two"><div class="field"><span class="name">${t('editor-fact-from')}</span><reife-choice .label=${t('editor-fact-from')} .value=${of} .options=${['signals', 'attribute'].map((value) => ({ value, label: t(`editor-fact-${value}`) }))} @reife-choice=${turn}></reife-choice></div></div>`;
  }

  #evidence({ source, section, index }: FormOf): TemplateResult | typeof nothing {
    if (section !== 'rules' && section !== 'assumptions') return nothing;
    const found = this.evidence?.[section]?.[ids(source, section)[index ?? 0] ?? ''];
    return found === undefined ? nothing : evidenceBlock(source, found);
  }

  /** Members that the format does not know: kept, shown, and taken out only by hand. */
  #aliens(form: FormOf): TemplateResult | typeof nothing {
    const { source, section, path } = form;
    const own = section === 'head' ? form.order : order(section);
    const alien = [...new Set(source.keys(path))].filter((key) => !own.includes(key));
    return alien.length === 0 ? nothing : html`<section class="blk"><h3>${t('editor-alien')}</h3><p class="hint">${t('editor-alien-say')}</p>${alien.map((key) => html`
      <div class="alien"><code>${JSON.stringify(key)}: ${source.spelled([...path, key])}</code><button class="btn small" @click=${() => form.desk.edit(remove(source, [...path, key]))}>${t('editor-take-away')}</button></div>${problemsAt(form, key).map(problem)}`)}</section>`;
  }
}
