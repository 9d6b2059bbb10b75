/** Rule files to start from, as the command line writes them, for whoever has contacts and no rules yet; fetched when one is chosen. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';

const TEMPLATES = import.meta.glob<string>('../../../src/templates/*/rules.reife.json', { query: '?url&no-inline', import: 'default', eager: true });
const NAMES = ['checklist', 'b2b-services', 'software', 'machinery'] as const;

@customElement('reife-found-templates')
export class FoundTemplates extends ReifeElement {
  static override styles = [base, controls, css`:host { display: grid; gap: 8px; margin-top: 12px; } ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr)); gap: 8px; } li { display: grid; gap: 4px; align-content: start; justify-items: start; font: var(--t-xs); color: var(--ink-2); }`];

  override render() {
    return html`<p>${t('found-templates')}</p><ul>${NAMES.map((name) => html`<li><button class="btn" @click=${() => void this.#take(name)}>${t(`found-template-${name}`)}</button>${t(`found-template-${name}.say`)}</li>`)}</ul>`;
  }

  async #take(name: string): Promise<void> {
    const address = Object.entries(TEMPLATES).find(([path]) => path.includes(`/${name}/`))?.[1];
    if (address === undefined) return;
    const response = await fetch(new URL(address, location.href));
    this.tell('reife-files', [{ name: `${name}.reife.json`, blob: await response.blob() }]);
  }
}
