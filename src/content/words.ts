import { fault, type Problem } from '../../machines/problem.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { YamlText } from './yaml.ts';

export type Words = Readonly<Record<string, string>>;

export interface Labels {
  words: Words;
  /** Keys of our own translations, for languages that the app lacks. */
  ours: readonly string[];
}

/** Flattens nested words to dotted keys. Leaves must be texts. */
export const flattenWords = memoizeByIdentity((yaml: YamlText, file: string): { value: Words; problems: Problem[] } => {
  // No prototype: keys can be named like properties of objects.
  const words = Object.create(null) as Record<string, string>;
  const problems: Problem[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'string') words[path.join('.')] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    } else {
      const hint = 'Write words in double quotes: `"key": "words"`.';
      const at = { file, line: yaml.lineOf(path) };
      problems.push(fault('word-not-text', `\`${path.join('.')}\` is not a text.`, hint, at));
    }
  };
  walk(yaml.data ?? {}, []);
  return { value: words, problems };
});

/** Reads a label file: words, and the list of our own translations. */
export const readLabels = memoizeByIdentity((yaml: YamlText, file: string): { value: Labels; problems: Problem[] } => {
  const { ours = [], ...groups } = (yaml.data ?? {}) as Record<string, unknown>;
  const { value: words, problems } = flattenWords({ ...yaml, data: groups }, file);
  const listed = Array.isArray(ours) ? ours.map(String) : [];
  for (const key of listed.filter((each) => !Object.hasOwn(words, each))) {
    const message = `\`ours\` names \`${key}\`, which is not a label of this file.`;
    const at = { file, line: yaml.lineOf(['ours', listed.indexOf(key)]) };
    problems.push(fault('label-unknown', message, 'Write the full key of the label, such as `iphone.get`.', at));
  }
  return { value: { words, ours: listed }, problems };
});

export type WordPath = readonly string[];

/** The wanted paths without words. If a whole group is missing, only the group. */
export function placesLacking(wanted: readonly WordPath[], words: unknown): WordPath[] {
  const missing = wanted.flatMap((path) => {
    const length = path.findIndex((_, index) => valueAt(words, path.slice(0, index + 1)) === undefined);
    return length < 0 ? [] : [path.slice(0, length + 1)];
  });
  return [...new Map(missing.map((path) => [path.join('.'), path])).values()];
}

export function textsOf(words: unknown, path: WordPath = []): { text: string; path: WordPath }[] {
  if (typeof words === 'string') return [{ text: words, path }];
  return Object.entries((words ?? {}) as object).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

export function valueAt(words: unknown, path: WordPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as keyof typeof at] : undefined,
    words,
  );
}
