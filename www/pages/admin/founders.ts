/** The first run: who approves for marketing, who for sales, who publishes, and everybody's key. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PublicPart, Side } from '../../engine/author/protocol.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import type { Made } from './make-key.ts';
import './make-key.ts';
import { remember } from './names.ts';
import { now, type Office } from './office.ts';
import { pick } from './pick.ts';
import { panels } from './styles.ts';
import { short } from './words.ts';

interface Row { side: Side | 'publisher'; person: string; key: string; part: PublicPart | null; making: boolean }

const row = (side: Row['side'], person: string): Row => ({ side, person, key: '', part: null, making: false });

@customElement('reife-admin-founders')
export class Founders extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, css`
    .group { display: grid; gap: 8px; padding: 12px 16px; border-top: 1px solid var(--line); } .group > header { display: flex; flex-wrap: wrap; gap: 8px; justify-content: space-between; align-items: baseline; } .group > p { color: var(--ink-2); max-width: 76ch; }
    .row { display: grid; grid-template-columns: minmax(140px, 260px) auto minmax(0, 1fr); gap: 8px 12px; align-items: end; padding: 8px 0; } .row + .row { border-top: 1px dashed var(--line); } .row > .make { grid-column: 1 / -1; padding: 12px; border-radius: var(--r); background: var(--sunken); }
    .has { display: inline-flex; gap: 6px; align-items: center; min-height: 32px; } .has .i { color: var(--accent); }
    @media (max-width: 640px) { .row { grid-template-columns: minmax(0, 1fr); } }
  `];

  @property({ attribute: false }) office!: Office;
  @state() private rows: Row[] = [row('marketing', 'm1'), row('sales', 's1'), row('publisher', 'publisher')];

  override render(): TemplateResult {
    const open = this.rows.filter(({ part }) => part === null);
    return html`<section class="panel" aria-labelledby="founders"><div class="head"><h2 id="founders" tabindex="-1">${t('admin-founders')}</h2></div>
      <div class="body"><p class="say">${t('admin-founders-say')}</p></div>
      ${(['marketing', 'sales', 'publisher'] as const).map((side) => this.#group(side))}
      ${this.rows.length === 3 ? html`<div class="body"><div class="note wide">${icon('info')}<p>${t('admin-one-each')}</p></div></div>` : nothing}
      <div class="foot"><button class="btn primary" aria-disabled=${open.length > 0} @click=${() => (open.length > 0 ? undefined : this.#found())}>${t('admin-found')}</button>
        <span class="hint">${open.length > 0 ? t('admin-found-lacks', { count: open.length }) : t('admin-found-say')}</span></div></section>`;
  }

  #group(side: Row['side']): TemplateResult {
    const of = this.rows.filter((one) => one.side === side);
    return html`<div class="group"><header><h3>${t(`admin-role-${side}`)}</h3>
      ${side === 'publisher' || of.length > 3 ? nothing : html`<button class="btn quiet small" @click=${() => this.#add(side)}>${icon('plus')}${t('admin-person-more')}</button>`}</header>
      <p class="hint">${t(`admin-founders-${side}`)}</p>${of.map((one) => this.#row(one))}</div>`;
  }

  #row(one: Row): TemplateResult {
    const make = one.making ? html`<div class="make"><reife-admin-make-key .author=${this.office.author} .name=${one.person}
      @reife-made=${({ detail }: CustomEvent<Made>) => this.#made(one, detail)}>${one.part === null ? html`<button type="button" class="btn" @click=${() => this.#set(one, { making: false })}>${t('admin-cancel')}</button>` : nothing}</reife-admin-make-key></div>` : nothing;
    return html`<div class="row"><label class="field"><span>${t('admin-person-name', { person: one.person })}</span><input class="in" autocomplete="off" @change=${(event: Event) => remember(one.person, (event.target as HTMLInputElement).value)}></label>
      ${one.part === null ? html`<div class="acts"><button class="btn" aria-expanded=${one.making} @click=${(event: Event) => this.#make(one, event)}>${t('admin-key-here')}<span class="sr"> ${one.person}</span></button>
        <button class="btn" @click=${() => void this.#open(one)}>${t('admin-key-elsewhere')}<span class="sr"> ${one.person}</span></button></div>`
        : html`<span class="has">${icon('check')}${t('admin-key-has', { key: short(one.key) })}</span>`}<span></span>${make}</div>`;
  }

  #set(one: Row, change: Partial<Row>): void {
    Object.assign(one, change);
    this.rows = [...this.rows];
  }

  #add(side: Side): void {
    const count = this.rows.filter((one) => one.side === side).length + 1;
    this.rows = [...this.rows, row(side, `${side === 'marketing' ? 'm' : 's'}${count}`)];
  }

  #make(one: Row, event: Event): void {
    this.#set(one, { making: true });
    const line = (event.target as HTMLElement).closest('.row');
    void this.updateComplete.then(() => line?.querySelector<HTMLElement>('reife-admin-make-key')?.focus());
  }

  #made(one: Row, { key, files }: Made): void {
    const [file, bytes] = files[1] ?? ['', new Uint8Array()];
    this.#set(one, { key, part: { file, bytes } });
  }

  async #open(one: Row): Promise<void> {
    const chosen = await pick('.json');
    if (chosen === null) return;
    const part = { file: chosen.name, bytes: chosen.bytes };
    const outcome = await this.office.author.ask('readKey', part);
    if ('fault' in outcome) this.office.refuse(outcome.fault.message, outcome.fault.arguments);
    else this.#set(one, { key: outcome.answer.key, part, making: false });
  }

  #found(): void {
    const parts = this.rows.flatMap(({ side, person, part }) => (part === null ? [] : [{ side, person, ...part }]));
    const publisher = parts.find(({ side }) => side === 'publisher');
    if (publisher === undefined) return;
    const founders = parts.flatMap(({ side, ...rest }) => (side === 'publisher' ? [] : [{ side, ...rest }]));
    void this.office.propose('init', { founders, publisher: { file: publisher.file, bytes: publisher.bytes }, now: now() });
  }
}
