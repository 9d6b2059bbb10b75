/** The options page: which rules, as policy or a person says; drafts, mappings and CRMs; who one is, and where the card shows. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../../parts/card/rules-detail.ts';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import type { Engine } from '../../engine/client.ts';
import { allowRules, area, crmOrigins, forbid, isOrigin, onPermissions, onStored, openStudio } from '../../platform/extension.ts';
import { problemSentence } from '../../texts/template.ts';
import { LANGUAGES, current, type Language } from '../../texts/language.ts';
import { word } from '../../texts/names.ts';
import '../../texts/pages.ts';
import { speak, t } from '../../texts/texts.ts';
import { problemsOf } from './adapters.ts';
import { Governed } from '../governed/governed.ts';
import '../governed/source.ts';
import './consent.ts';
import './shadow-options.ts';
import './signals-options.ts';
import { choose, isOfKit, keep, kit, PLACES, remove, ROLES, type Kit, type KitFile } from './kit.ts';
import { sources } from './sources.ts';

@customElement('reife-options')
export class Options extends ReifeElement {
  static override styles = [base, controls, notes, css`
    main { max-width: 720px; margin: 0 auto; padding: 24px 16px 48px; display: grid; gap: 16px; } h1 { font: 600 20px/28px var(--font); display: flex; gap: 8px; align-items: center; } h1 .i { width: 20px; height: 20px; color: var(--accent); }
    section { display: grid; gap: 12px; padding: 16px; border: 1px solid var(--line); border-radius: var(--r); background: var(--surface); } section > p { color: var(--ink-2); }
    li { display: flex; gap: 8px 16px; justify-content: space-between; align-items: center; flex-wrap: wrap; padding: 4px 0; } li + li { border-top: 1px solid var(--line); } li > span { min-width: 0; } li small { display: block; font: var(--t-xs); color: var(--ink-3); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; } input[type=file] { position: absolute; width: 1px; height: 1px; opacity: 0; } dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; } dt { color: var(--ink-3); }
  `];

  @state() private kit: Kit | null = null;
  @state() private origins: string[] = [];
  @state() private turn = 0;
  @state() private strange: string[] = [];
  @query('input[type=file]') private input!: HTMLInputElement;

  #governed: Governed | null = null;
  #engine: Engine | null = null;

  set engine(engine: Engine) {
    this.#engine = engine;
    const governed = new Governed(engine, sources);
    governed.addEventListener('change', () => { this.turn++; });
    this.#governed = governed;
    void governed.start();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
    onStored((names) => { if (names.some((name) => isOfKit(name) || isOrigin(name))) void this.#load(); });
    onPermissions(() => void this.#load());
  }

  override render() {
    const { kit: own } = this;
    if (own === null) return nothing;
    return html`<main><h1>${icon('reife')}${t('options')}</h1>
      <section aria-labelledby="rules"><h2 id="rules">${t('options-rules')}</h2>${this.#governed === null ? nothing : this.#approved(this.#governed)}</section>
      <section aria-labelledby="files"><h2 id="files">${t('options-files')}</h2><p>${t('options-files-say')}</p>
        ${own.rules === null && (this.#governed?.shown ?? null) === null ? html`<p><b>${t('options-no-rules')}</b></p>` : nothing}
        <ul>${[...(own.rules === null ? [] : [own.rules]), ...Object.values(own.mappings), ...Object.values(own.crms)].map((file) => this.#file(file, own))}</ul>
        <div class="acts"><input type="file" multiple accept=".json" aria-label=${t('choose-files')} @change=${() => void this.#open()}><button class="btn" @click=${() => this.input.click()}>${icon('files')}${t('choose-files')}</button></div>
        ${this.strange.length > 0 ? html`<div class="note attn" role="alert">${icon('overdue')}<p>${t('options-strange', { files: this.strange.join(', ') })}</p></div>` : nothing}</section>
      <section aria-labelledby="signals"><h2 id="signals">${t('signals')}</h2><reife-signals-options .kit=${own} .engine=${this.#engine}></reife-signals-options></section>
      <section aria-labelledby="crms"><h2 id="crms">${t('options-crms')}</h2>
        ${this.origins.length === 0 ? html`<p>${t('options-no-crms')}</p>` : html`<ul>${this.origins.map((origin) => html`<li><span class="mono">${origin.replace(/\/\*$/, '')}</span>
          <button class="btn small" @click=${() => void forbid(origin)}>${t('options-forbid')}</button></li>`)}</ul>`}
        <reife-consent></reife-consent>
        <p>${t('options-studio-say')}</p><div class="acts"><button class="btn" @click=${() => void openStudio()}>${t('options-studio')}</button></div></section>
      <section aria-labelledby="own"><h2 id="own">${t('options-own')}</h2>
        <div class="acts"><span>${t('options-role')}</span><reife-choice .label=${t('options-role')} .value=${own.role} .options=${ROLES.map((value) => ({ value, label: word('decider', value) }))} @reife-choice=${({ detail }: CustomEvent<Kit['role']>) => void choose(area, 'role', detail)}></reife-choice></div>
        <div class="acts"><span>${t('options-place')}</span><reife-choice .label=${t('options-place')} .value=${own.place} .options=${PLACES.map((value) => ({ value, label: t(`place-${value}`) }))} @reife-choice=${({ detail }: CustomEvent<Kit['place']>) => void choose(area, 'place', detail)}></reife-choice></div>
        <div class="acts"><span>${t('language')}</span><reife-choice .label=${t('language')} .value=${current.language} .options=${LANGUAGES.map((value) => ({ value, label: t(`language-${value}`) }))} @reife-choice=${({ detail }: CustomEvent<Language>) => void speak(detail)}></reife-choice></div></section></main>`;
  }

  #file(file: KitFile, own: Kit): TemplateResult {
    const kind = file === own.rules ? 'file-rules' : Object.values(own.crms).includes(file) ? 'options-file-crm' : 'file-mapping';
    const problems = kind === 'options-file-crm' ? problemsOf(file) : [];
    return html`<li><span>${file.name}<small>${t(kind)}</small>${problems.map((one) => html`<small>${problemSentence(one)}</small>`)}</span>
      <button class="btn small" aria-label=${t('options-remove-of', { name: file.name })} @click=${() => void remove(area, file)}>${t('options-remove')}</button></li>`;
  }

  /** What both sides approved, or where that could come from. */
  #approved(governed: Governed): TemplateResult {
    const { shown, faults } = governed;
    if (faults.length > 0) return html`${faults.map(({ member, expected }) => html`<div class="note attn">${icon('overdue')}<p>${t('options-fault', { member, expected: t(`expected-${expected}`) })}</p></div>`)}`;
    return html`${shown === null ? nothing : html`<reife-rules-detail .rules=${shown} @reife-rules-again=${() => void governed.look()}></reife-rules-detail>`}
      <reife-rules-source .governed=${governed} .allow=${allowRules} .turn=${this.turn}></reife-rules-source>
      <reife-shadow-options .governed=${governed} .turn=${this.turn}></reife-shadow-options>`;
  }

  async #load(): Promise<void> {
    [this.kit, this.origins] = await Promise.all([kit(area), crmOrigins()]);
  }

  async #open(): Promise<void> {
    const strange: string[] = [];
    for (const file of this.input.files ?? []) if (!(await keep(area, { name: file.name, text: await file.text() }))) strange.push(file.name);
    this.input.value = '';
    this.strange = strange;
  }
}
