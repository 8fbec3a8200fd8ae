import type { Problem } from '../../machines/problem.ts';
import { perThing } from './per-library.ts';
import type { YamlText } from './yaml.ts';

/** Words of one language by dotted key: `{ 'app.more': 'More' }`. */
export type Words = Readonly<Record<string, string>>;

/** The names of the simulated apps' buttons in one language. */
export interface Labels {
  words: Words;
  /** Keys whose text is our translation, since the source has no label in this language. */
  ours: readonly string[];
}

/** Flattens nested words to dotted keys. Anything but text at a leaf is a fault. */
export const flattenWords = perThing((yaml: YamlText, file: string): { value: Words; problems: Problem[] } => {
  // Without what every object has: a key can be called like it.
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

/** Reads an app label file: words, and the list of those that are ours. */
export const readLabels = perThing((yaml: YamlText, file: string): { value: Labels; problems: Problem[] } => {
  const { ours = [], ...groups } = (yaml.data ?? {}) as Record<string, unknown>;
  const { value: words, problems } = flattenWords({ ...yaml, data: groups }, file);
  const listed = Array.isArray(ours) ? ours.map(String) : [];
  for (const key of listed) {
    if (Object.hasOwn(words, key)) continue;
    problems.push({
      code: 'label-unknown',
      message: `\`ours\` names \`${key}\`, which is no label of this file.`,
      hint: 'Write the label’s whole key, such as `iphone.get`.',
      file,
      line: yaml.lineOf(['ours', listed.indexOf(key)]),
    });
  }
  return { value: { words, ours: listed }, problems };
});
