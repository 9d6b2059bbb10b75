/** The rules of this page: what is in force and where it comes from. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import '../../parts/card/rules-detail.ts';
import { base } from '../../parts/styles.ts';
import '../governed/source.ts';
import type { Explore } from './state.ts';

@customElement('reife-rules')
export class Rules extends ReifeElement {
  static override styles = [base, css`
    :host { display: grid; gap: 16px; padding: 16px; }
  `];

  @property({ attribute: false }) explore!: Explore;
  @property({ type: Number }) turn = 0;

  override render() {
    const { governed, rulesShown, opened } = this.explore;
    const view = opened?.rules?.view;
    return html`${this.explore.stage === 'start' ? nothing : html`<reife-rules-detail .rules=${rulesShown} .file=${view ? { id: view.id, sha256: view.sha256 } : null}></reife-rules-detail>`}
      ${governed === null ? nothing : html`<reife-rules-source .governed=${governed} .turn=${this.turn}></reife-rules-source>`}`;
  }
}
