import { suggest, type Problem } from '../../machines/problem.ts';
import type { Library } from './library.ts';
import { labelKeys } from './rules/words.rule.ts';
import { textParts } from './text-parts.ts';

/** Where a text stands in a file of words. */
export type WordPath = readonly string[];

/** The places at which words are wanted and there are none; each once for a whole group that is missing. */
export function placesLacking(places: readonly WordPath[], words: unknown): WordPath[] {
  const missing = places.flatMap((path) => {
    const length = path.findIndex((_, index) => valueAt(words, path.slice(0, index + 1)) === undefined);
    return length < 0 ? [] : [path.slice(0, length + 1)];
  });
  return [...new Map(missing.map((path) => [path.join('.'), path])).values()];
}

/** What is said of places without words. */
export function noWords(places: readonly WordPath[]): Problem[] {
  return places.map((path) => ({
    code: 'word-missing',
    message: `\`${path.join('.')}\` has no words.`,
    hint: `Add \`${path.at(-1) ?? ''}: …\`.`,
    path,
  }));
}

/**
 * Words below a place for ids that nobody knows.
 *
 * @param room where the ids are known: `content/diagnosis`
 */
export function strange(words: unknown, path: WordPath, ids: readonly string[], room: string): Problem[] {
  return Object.keys((valueAt(words, path) ?? {}) as object)
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const whole = [...path, id];
      const message = `\`${whole.join('.')}\` has words, but ${room} does not know it.`;
      return { code: 'word-unknown', message, hint: suggest(id, ids), path: whole };
    });
}

/** Every text of some words, and where it stands. */
export function textsOf(words: unknown, path: WordPath = []): { text: string; path: WordPath }[] {
  if (typeof words === 'string') return [{ text: words, path }];
  return Object.entries((words ?? {}) as object).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

/** Names in braces that are no label and no reference. */
export function nameProblems(library: Library, language: string, text: string): Problem[] {
  return textParts(text).flatMap((part): Problem[] => {
    if (part.kind === 'text') return [];
    const [what, known, code] =
      part.kind === 'label'
        ? [`label of content/apps/${language}.json`, labelKeys(library, language), 'label-unknown']
        : ['reference of content/references.yaml', Object.keys(library.references), 'reference-unknown'];
    if (known.includes(part.id)) return [];
    return [{ code, message: `\`{${part.id}}\` is no ${what}.`, hint: suggest(part.id, known) }];
  });
}

function valueAt(words: unknown, path: WordPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as keyof typeof at] : undefined,
    words,
  );
}
