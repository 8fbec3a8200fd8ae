import { nearest } from '../../../machines/problem.ts';
import type { Article } from '../article.types.ts';
import type { StyleIssue } from '../exceptions.ts';
import { languageOf } from '../editions.ts';
import type { Library } from '../library.ts';
import { perThing } from '../per-library.ts';
import type { Words } from '../words.ts';

/** Groups of content/apps whose words are descriptions of ours, not what stands on a screen. */
const OURS = /^(screens|portal-screens|controls|figures)\./;

/** Labels of the apps that are typed in bold: the app's words change in one place, these would not. */
export function typedLabels(library: Library, language: string): StyleIssue[] {
  const words = library.labels.get(languageOf(library.site, language))?.words;
  if (!words) return [];
  return library.articles
    .filter((article) => article.language === language)
    .flatMap((article) => typedIn(article, keysOf(words)));
}

/** The keys of the labels, by their words. */
const keysOf = perThing(
  (words: Words) =>
    new Map(
      Object.entries(words)
        .filter(([key]) => !OURS.test(key))
        .map(([key, label]) => [label, key]),
    ),
);

const typedIn = perThing(({ file, outline }: Article, keys: ReadonlyMap<string, string>): StyleIssue[] =>
  outline.bold.flatMap(({ text, line, column }): StyleIssue[] => {
    const words = text.trim();
    // A short word is near to too many: it must be the label but for capitals.
    const label =
      words.length > 3
        ? nearest(words, keys.keys())
        : [...keys.keys()].find((each) => each.toLowerCase() === words.toLowerCase());
    const key = label === undefined ? undefined : keys.get(label);
    if (key === undefined) return [];
    const message =
      label === words
        ? `The label \`${words}\` is typed by hand.`
        : `\`${words}\` is typed by hand, and differs from the app’s label \`${label}\`.`;
    const hint = `Write \`<Label id="${key}" />\`: it shows the label in quotation marks, exactly as the app does.`;
    return [{ text: words, problem: { code: 'label-typed', message, hint, file, line, column } }];
  }),
);
