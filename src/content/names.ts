import { languageOf } from './editions.ts';
import type { Library } from './library.ts';
import { perThing } from './per-library.ts';
import { type Glossary, NO_STYLE, type Style } from './language.schemas.ts';
import type { Site } from './schemas.ts';
import type { Words } from './words.ts';

/** A text with each name replaced by a space. */
export function withoutNames(text: string, names: readonly string[]): string {
  // Most texts have no names: searching for all at once takes a third of the time.
  const any = anyOf.get(names) ?? new RegExp(names.map((name) => RegExp.escape(name)).join('|') || '(?!)', 'u');
  anyOf.set(names, any);
  return any.test(text) ? names.reduce((left, name) => left.replaceAll(name, ' '), text) : text;
}

const anyOf = new WeakMap<readonly string[], RegExp>();

/** The names in texts of a language, longest first: of the apps, the site, the glossary and the style file. */
export function namesIn(library: Library, language: string): readonly string[] {
  const { site, labels, glossary, style } = library;
  const spoken = languageOf(site, language);
  const words = labels.get(spoken)?.words;
  return words
    ? namesOf(words, style.get(language), glossary, site, spoken)
    : readNames({}, style.get(language), glossary, site, spoken);
}

const namesOf = perThing(readNames);

function readNames(
  words: Words,
  style: Style | undefined,
  glossary: Glossary,
  site: Site,
  language: string,
): readonly string[] {
  const names = [
    ...(style ?? NO_STYLE).names,
    ...Object.values(words),
    ...glossary.flatMap(({ words }) => words[language] ?? []),
    ...Object.values(site.name),
    ...Object.values(site.languages).map(({ name }) => name),
  ];
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
}
