/** Sentences from message ids. The engine says what is; the words are here. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { current, type Language } from './language.ts';

/** Texts by language; of each only the languages that are spoken are loaded. */
export type Sources = Readonly<Record<Language, () => Promise<{ default: Record<string, string> }>>>;

const families = new Map<Sources, Partial<Record<Language, Promise<void>>>>();
const resources: Record<Language, FluentResource[]> = { en: [], de: [] };
const bundles = new Map<string, FluentBundle>();

/** Texts that some pages need and others do not. */
export function addTexts(sources: Sources): Promise<void> {
  families.set(sources, {});
  return load(current.language);
}

/** Fulfilled once everything can be said in that language. */
export async function load(language: Language): Promise<void> {
  await Promise.all([...families].map(([sources, loading]) => (loading[language] ??= sources[language]().then(({ default: texts }) => {
    resources[language].push(...Object.values(texts).map((text) => new FluentResource(text)));
    bundles.clear();
  }))));
}

/** Speaks another language from now on. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  current.set(language);
}

export function bundle(language: Language, locale: string = language): FluentBundle {
  const key = `${language} ${locale}`;
  let made = bundles.get(key);
  if (made === undefined) {
    made = new FluentBundle(locale, { useIsolating: false });
    for (const resource of resources[language]) made.addResource(resource, { allowOverrides: true });
    bundles.set(key, made);
  }
  return made;
}

await addTexts({ en: () => import('./en.ts'), de: () => import('./de.ts') });

export type Arguments = Record<string, FluentVariable>;

/** A message in a language that the page may not speak. */
export async function sayIn(language: Language, id: string, given: Arguments): Promise<string> {
  await load(language);
  const from = bundle(language);
  const pattern = from.getMessage(id)?.value;
  return pattern ? from.formatPattern(pattern, { ...given }, []) : id;
}

/** The message in the page's language; an id without a message shows itself, so that it is noticed. */
export function t(id: string, given?: Arguments): string {
  return find(id, given) ?? id;
}

/** `id` or `id.attribute`; undefined if there is no such text. */
export function find(id: string, given?: Arguments): string | undefined {
  const from = bundle(current.language, current.locale);
  const [name = '', attribute] = id.split('.');
  const message = from.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  return pattern ? from.formatPattern(pattern, given, []) : undefined;
}
