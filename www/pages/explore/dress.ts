/** Language and appearance, chosen by hand. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base } from '../../parts/styles.ts';
import { current, LANGUAGES, type Language } from '../../texts/language.ts';
import { speak, t } from '../../texts/texts.ts';
import { setTheme, theme, THEMES, type Theme } from './theme.ts';

const THEME_ICONS = { system: icon('screen'), light: icon('sun'), dark: icon('moon') };

@customElement('reife-dress')
export class Dress extends ReifeElement {
  static override styles = [base, css`:host { display: flex; flex-wrap: wrap; gap: 8px 12px; }`];

  @state() private theme: Theme = theme();

  override render() {
    return html`<reife-choice .label=${t('language')} .value=${current.language} .options=${LANGUAGES.map((value) => ({ value, label: t(`language-${value}`), shown: value.toUpperCase() }))}
        @reife-choice=${(event: CustomEvent<Language>) => void speak(event.detail)}></reife-choice>
      <reife-choice .label=${t('theme')} .value=${this.theme} .options=${THEMES.map((value) => ({ value, label: t(`theme-${value}`), shown: THEME_ICONS[value] }))}
        @reife-choice=${(event: CustomEvent<Theme>) => { this.theme = event.detail; setTheme(event.detail); }}></reife-choice>`;
  }
}
