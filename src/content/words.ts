import type { Problem } from '../../machines/problem.ts';
import { memoizeByIdentity } from './per-library.ts';
import type { YamlText } from './yaml.ts';

export type Words = Readonly<Record<string, string>>;

/** Labels of the simulated apps in one language. */
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
      problems.push({
        code: 'word-not-text',
        message: `\`${path.join('.')}\` is not a text.`,
        hint: 'Write words in double quotes: `"key": "words"`.',
        file,
        line: yaml.lineOf(path),
      });
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
  for (const key of listed) {
    if (Object.hasOwn(words, key)) continue;
    problems.push({
      code: 'label-unknown',
      message: `\`ours\` names \`${key}\`, which is not a label of this file.`,
      hint: 'Write the full key of the label, such as `iphone.get`.',
      file,
      line: yaml.lineOf(['ours', listed.indexOf(key)]),
    });
  }
  return { value: { words, ours: listed }, problems };
});
