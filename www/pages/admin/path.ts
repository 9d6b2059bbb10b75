/** The way of a proposal as one path: proposed, each signature that it needs, published. The next step has the only primary button; one not yet possible says why. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KeyFile } from '../../engine/author/protocol.ts';
import type { AuthorDemand, AuthorKey, AuthorProposal, AuthorSignatures } from '../../engine/author/shapes.ts';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon, type IconName } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { dateTime, either, list } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { called } from './names.ts';
import { lineText, type Office, type Open } from './office.ts';
import type { Sign } from './sign.ts';
import './sign.ts';
import { panels } from './styles.ts';
import { short } from './words.ts';

const people = (keys: AuthorKey[]): string[] => keys.map(({ person, key }) => (person === '' ? short(key) : called(person)));

@customElement('reife-admin-path')
export class Path extends ReifeElement {
  static override styles = [base, controls, notes, panels, css`
    ol { display: grid; gap: 0; } li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 10px; padding-bottom: 16px; position: relative; } li:not(:last-child)::before { content: ''; position: absolute; left: 9px; top: 22px; bottom: 0; border-left: 1px solid var(--line); }
    .mark { display: grid; place-items: center; width: 20px; height: 20px; border-radius: 10px; border: 1px solid var(--edge); color: var(--ink-2); background: var(--surface); } .done .mark { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } .now .mark { border-color: var(--accent); color: var(--accent); } .ahead .mark { border-style: dashed; } .mark .i { width: 11px; height: 11px; }
    .stage { display: grid; gap: 6px; } .stage > b { line-height: 20px; } .ahead b { color: var(--ink-2); } .stage > span { font: var(--t-xs); color: var(--ink-3); } fieldset { display: grid; gap: 6px; } legend { font: var(--t-xs); color: var(--ink-2); padding: 0; }
    @media (forced-colors: active) { .done .mark { forced-color-adjust: none; background: CanvasText; color: Canvas; } }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) open!: Open;
  @property({ type: Number }) turn = 0;
  @state() private choices: Record<string, string> = {};
  @query('reife-admin-sign') private form!: Sign | null;

  override render(): TemplateResult | typeof nothing {
    const { look } = this.open;
    if (look === null) return nothing;
    const lacking = look.signatures.filter((one) => one.lacking > 0);
    return html`<ol aria-label=${t('admin-path')}>
      ${this.#step('done', 'check', t('admin-path-proposed'), dateTime(look.at))}
      ${look.signatures.map((one) => this.#signed(one))}
      ${lacking.length > 0 && look.overtaken === null ? this.#sign(look, lacking) : nothing}
      ${this.#publish(look, lacking)}</ol>`;
  }

  #step(how: 'done' | 'now' | 'ahead', shape: IconName, title: string, say: string | TemplateResult, more: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<li class=${how}><span class="mark">${icon(shape)}</span><div class="stage"><b>${title}</b><span>${say}</span>${more}</div></li>`;
  }

  #signed({ role, expected, lacking, signed }: AuthorSignatures): TemplateResult | typeof nothing {
    if (signed.length === 0) return nothing;
    const side = role === 'marketing' || role === 'sales';
    const title = lacking > 0 ? t('admin-path-some', { role, found: signed.length, expected }) : side ? t('admin-path-approved', { role }) : t('admin-path-role', { role });
    return this.#step(lacking > 0 ? 'now' : 'done', lacking > 0 ? 'waiting' : 'check', title, list(people(signed)));
  }

  #sign(look: AuthorProposal, lacking: AuthorSignatures[]): TemplateResult {
    const waits = lacking.map(({ role, open, lacking: count }) => t('admin-path-waits', { role, count, people: either(people(open)) }));
    const demands = look.demands.filter(({ choice }) => choice === null);
    const sides = [...new Set(lacking.map(({ role }) => role))];
    const title = sides.length === 1 && (sides[0] === 'marketing' || sides[0] === 'sales') ? t('admin-path-waits-side', { role: sides[0] }) : t('admin-path-waits-more');
    return this.#step('now', 'waiting', title, html`${waits.map((one) => html`<span>${one}</span> `)}`, html`${demands.map((demand) => this.#demand(demand))}
      <reife-admin-sign .action=${t('admin-approve')} .busy=${this.office.busy} @reife-key=${({ detail }: CustomEvent<KeyFile>) => void this.#approve(detail)}></reife-admin-sign>`);
  }

  /** What becomes of a release that a stolen key approved. */
  #demand({ side, line }: AuthorDemand): TemplateResult {
    const name = lineText(line);
    return html`<fieldset><legend>${t('admin-demand', { line: name, role: side })}</legend>
      <reife-choice wide .label=${t('admin-demand', { line: name, role: side })} .value=${this.choices[name] ?? ''} .options=${(['keep', 'withdraw'] as const).map((value) => ({ value, label: t(`admin-demand-${value}`) }))}
        @reife-choice=${({ detail }: CustomEvent<string>) => { this.choices = { ...this.choices, [name]: detail }; }}></reife-choice></fieldset>`;
  }

  #publish(look: AuthorProposal, lacking: AuthorSignatures[]): TemplateResult {
    if (lacking.length > 0 || look.overtaken !== null) return this.#step('ahead', 'dashed', t('admin-path-publish'), t(look.overtaken === null ? 'admin-path-publish-ahead' : 'admin-path-publish-never'));
    return this.#step('now', 'waiting', t('admin-path-publish'), t('admin-path-publish-say'), html`
      <reife-admin-sign .action=${t('admin-publish')} .busy=${this.office.busy} ?exchange=${this.#exchanges(look)} @reife-keys=${({ detail }: CustomEvent<KeyFile[]>) => void this.#published(detail)}></reife-admin-sign>`);
  }

  /** Whether the publisher would have another key: then the one until now signs, too, so that there is no moment without a valid timestamp. */
  #exchanges({ keys }: AuthorProposal): boolean {
    const { overview } = this.office;
    const known = overview?.publisher.map(([, key]) => key) ?? [];
    return overview !== null && keys !== null && keys.publisher.some(([, key]) => !known.includes(key));
  }

  async #approve(key: KeyFile): Promise<void> {
    const chosen = (what: string): string[] => Object.entries(this.choices).filter(([, choice]) => choice === what).map(([line]) => line);
    // The next signature is somebody else's.
    if (await this.office.approve(this.open, key, chosen('keep'), chosen('withdraw'))) this.form?.clear();
  }

  async #published(keys: KeyFile[]): Promise<void> {
    if (await this.office.publish(this.open, keys)) this.tell('reife-published');
  }
}
