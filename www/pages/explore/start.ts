/** Before anything is open: what this is, two examples, and a place for one's own files. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { EXAMPLES } from './examples.ts';

/** The pages for those who make rules rather than work by them. */
const PAGES = ['studio', 'board', 'admin'] as const;

@customElement('reife-start')
export class Start extends ReifeElement {
  static override styles = [base, controls, css`
    .in-the-middle { max-width: 760px; margin: 0 auto; padding: clamp(24px, 8vh, 88px) 16px 40px; display: grid; gap: 24px; }
    h2 { font: 600 28px/36px var(--font); letter-spacing: -.01em; text-wrap: balance; } .say { font: 400 15px/24px var(--font); color: var(--ink-2); max-width: 62ch; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 12px; }
    .example { display: grid; gap: 4px; align-content: start; padding: 16px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--surface); text-align: left; cursor: pointer; transition: background var(--move); }
    .example:hover { background: var(--hover); } .example b { display: flex; justify-content: space-between; gap: 8px; font: 600 15px/20px var(--font); } a.example { color: inherit; text-decoration: none; } .three { grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); } .example .i { color: var(--accent); margin-top: 3px; } .example span { color: var(--ink-2); }
    .drop { display: grid; gap: 8px; justify-items: start; padding: 16px; border: 1px dashed var(--edge); border-radius: var(--r); } .drop p { color: var(--ink-2); max-width: 62ch; }
    .foot { font: var(--t-xs); color: var(--ink-3); max-width: 80ch; }
  `];

  override render() {
    return html`<div class="in-the-middle">
      <div><h2>${t('start-title')}</h2></div>
      <p class="say">${t('start-say')}</p>
      <div class="two">${EXAMPLES.map(({ id }) => html`<button class="example" @click=${() => this.tell('reife-example', id)}>
        <b>${t(`example-${id}`)}${icon('arrow')}</b><span>${t(`example-${id}-say`)}</span></button>`)}</div>
      <div class="drop"><h3>${t('own-files')}</h3><p>${t('own-files-say')}</p>
        <button class="btn" @click=${() => this.tell('reife-open')}>${icon('files')}${t('choose-files')}</button></div>
      <div class="drop"><h3>${t('rules-first')}</h3><p>${t('rules-first-say')}</p>
        <button class="btn" @click=${() => this.tell('reife-show-rules')}>${icon('check')}${t('rules-first-go')}</button></div>
      <nav class="two three" aria-label=${t('start-more')}>${PAGES.map((name) => html`<a class="example" href="./${name}.html"><b>${t(`start-${name}`)}${icon('arrow')}</b><span>${t(`start-${name}-say`)}</span></a>`)}</nav>
      <p class="foot">${t('start-foot')}</p></div>`;
  }
}
