import { NO_SEARCH_WORDS, type Library } from '../content/index.ts';
import { normalise } from '../features/search/query/normal.ts';

/** Labels that stand on a screen; the rest of the file names screens and pictures, and says what is done with them. */
const UNSEEN = /^(?:screens|portal-screens|controls|acts|error)\./;

/**
 * Groups of words for the same thing in a language: those that writers list, a glossary's word with the spellings
 * that articles avoid and readers type, and an app's label with what the same app says in another language.
 */
export function synonymsOf(library: Library, language: string): string[][] {
  const { synonyms } = library.search.get(language) ?? NO_SEARCH_WORDS;
  const glossary = library.glossary.map(({ words, forbidden }) => [
    words[language] ?? '',
    ...(forbidden[language] ?? []).filter((spelling) => !spelling.startsWith('/')),
    ...Object.values(words),
  ]);
  const own = library.labels.get(language)?.words ?? {};
  const labels = Object.entries(own)
    .filter(([key]) => !UNSEEN.test(key))
    .map(([key, label]) => [label, ...[...library.labels.values()].map(({ words }) => words[key] ?? '')]);
  return merged([...synonyms, ...glossary, ...labels].map((group) => group.flatMap(inHaste)));
}

/** Groups that share a word are one; a group of one word says nothing. */
function merged(groups: readonly (readonly string[])[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = group.map(normalise).filter((word) => word !== '');
    const whole = new Set(words.flatMap((word) => [word, ...(groupOf.get(word) ?? [])]));
    for (const word of whole) groupOf.set(word, whole);
  }
  return [...new Set(groupOf.values())].filter((group) => group.size > 1).map((group) => [...group]);
}

/** A text, and how it is typed in haste: `スマホを変え` and `スマホ変え`. */
function inHaste(text: string): string[] {
  const short = text.replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])[をが](?=\p{L})/gu, '');
  return short === text ? [text] : [text, short];
}
