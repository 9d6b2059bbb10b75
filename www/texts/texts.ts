/** Sentences from message ids. The engine says what is; the words are here. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { current, type Language } from './language.ts';

const page = import.meta.glob<string>(['./en/*.ftl', './de/*.ftl'], { query: '?raw', import: 'default', eager: true });
/** What the engine can find wrong has its words beside the engine, for the command line reads them too. */
const engine = import.meta.glob<string>(['../../src/texts/*/diagnostics.ftl', '../../src/texts/*/mapping.ftl', '../../src/texts/*/decisions.ftl'], { query: '?raw', import: 'default', eager: true });

const bundles = new Map<string, FluentBundle>();

export function bundle(language: Language, locale: string = language): FluentBundle {
  const key = `${language} ${locale}`;
  let made = bundles.get(key);
  if (made === undefined) {
    made = new FluentBundle(locale, { useIsolating: false });
    for (const [path, text] of Object.entries({ ...engine, ...page })) {
      if (path.includes(`/${language}/`)) made.addResource(new FluentResource(text), { allowOverrides: true });
    }
    bundles.set(key, made);
  }
  return made;
}

export type Arguments = Record<string, FluentVariable>;

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
