/** Which language the page speaks: chosen by hand, else the browser's first that we know, else English. */

export type Language = 'en' | 'de';
export const LANGUAGES: readonly Language[] = ['en', 'de'];
const KEY = 'reife.language';

class Current extends EventTarget {
  #language: Language = initial();

  get language(): Language {
    return this.#language;
  }

  /** With the region of the browser, since de-AT and de-DE write numbers differently. */
  get locale(): string {
    const wished = navigator.languages.find((tag) => tag.toLowerCase().startsWith(this.#language));
    return wished && wished.length > 2 ? wished : this.#language === 'de' ? 'de-DE' : 'en-GB';
  }

  set(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    remember(language);
    document.documentElement.lang = language;
    this.dispatchEvent(new Event('change'));
  }
}

function initial(): Language {
  const chosen = recalled();
  const wished = chosen ? [chosen] : navigator.languages;
  for (const tag of wished) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language) return language;
  }
  return 'en';
}

function recalled(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice holds for this visit.
  }
}

export const current = new Current();
document.documentElement.lang = current.language;
