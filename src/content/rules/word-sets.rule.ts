import { suggest, type Problem } from '../../../machines/problem.ts';
import { readersLanguages } from '../editions.ts';
import type { Library } from '../library.ts';
import type { Words } from '../words.ts';

/** Every language has the same keys, and the same `{{places}}` in each text. Optional languages may lack some. */
export function checkWordSets(library: Library): Problem[] {
  const labels = new Map([...library.labels].map(([language, { words }]) => [language, words]));
  return [...compareSets(library, 'apps', labels), ...compareSets(library, 'ui', library.ui)];
}

function compareSets(library: Library, folder: 'apps' | 'ui', sets: ReadonlyMap<string, Words>): Problem[] {
  const { languages, source } = library.site;
  const first = sets.get(source) ?? {};
  return readersLanguages(library.site).flatMap((language): Problem[] => {
    const required = languages[language]?.required ?? false;
    const file = `content/${folder}/${language}.json`;
    const words = sets.get(language);
    // Of a file that cannot be read it is told why.
    if (!words && library.yaml.has(file)) return [];
    if (!words) {
      // A help center about no app has no labels.
      return required && (folder === 'ui' || sets.size > 0)
        ? [
            {
              code: 'words-missing',
              message: `\`${file}\` is missing, but \`${language}\` is a required language.`,
              hint: `Copy content/${folder}/${source}.json and translate its texts.`,
              file,
            },
          ]
        : [];
    }
    const lineOf = (key: string) => library.yaml.get(file)?.lineOf(key.split('.')) ?? 1;
    const missing = required ? Object.keys(first).filter((key) => !Object.hasOwn(words, key)) : [];
    return [
      ...missing.map((key) => ({
        code: 'word-missing',
        message: `\`${key}\` is in content/${folder}/${source}.json but not here.`,
        hint: `Add it, translated from \`${first[key]}\`.`,
        file,
        line: lineOf(key),
      })),
      ...Object.keys(words)
        .filter((key) => !Object.hasOwn(first, key))
        .map((key) => ({
          code: 'word-unknown',
          message: `\`${key}\` is not in content/${folder}/${source}.json.`,
          hint: suggest(key, Object.keys(first)),
          file,
          line: lineOf(key),
        })),
      ...Object.entries(words)
        .filter(([key]) => Object.hasOwn(first, key))
        .map(([key, text]) => ({ key, here: places(text), there: places(first[key] ?? '') }))
        .filter(({ here, there }) => here !== there)
        .map(({ key, here, there }) => ({
          code: 'word-places',
          message: `\`${key}\` has the places \`${here || 'none'}\`, but \`${there || 'none'}\` in \`${source}\`.`,
          hint: 'Use the same `{{…}}` in each language.',
          file,
          line: lineOf(key),
        })),
    ];
  });
}

function places(text: string): string {
  return [...text.matchAll(/\{\{(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join(', ');
}
