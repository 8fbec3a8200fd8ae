import { stringify } from 'yaml';
import { parseWith } from '../../../machines/data/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { headTexts, type Article, type HeadText, type Places, type TranslationRecord } from '../library.ts';
import { memoizeByIdentity } from '../memoize.ts';
import type { Phrase } from '../phrases.ts';
import { recordSchema } from '../schemas.ts';
import type { YamlText } from '../yaml.ts';

export function recordFile(language: string, unit: string): string {
  return `content/translations/${language}/${unit}.yaml`;
}

export const recordOf = memoizeByIdentity(
  ({ data }: YamlText): { value: TranslationRecord } | { problems: Problem[] } => {
    const result = parseWith(recordSchema, data);
    if ('problems' in result) return result;
    const { of, phrases } = result.value;
    return { value: { of, places: new Map(Object.entries(phrases).map(([place, texts]) => [place, [texts].flat()])) } };
  },
);

/** The record as YAML: a line per phrase in the source's order, so that edits by two writers merge. */
export function writeRecord({ of, places }: TranslationRecord, translation: string): string {
  const phrases = Object.fromEntries(
    [...places].map(([place, texts]) => [place, texts.length === 1 ? texts[0] : texts]),
  );
  return [
    `# The words of \`${of}\` that ${translation} was made from, as they were when it was last accepted.`,
    '# Written by `npm run show -- status --accept`: do not edit.',
    stringify({ of, phrases }, { lineWidth: 0 }),
  ].join('\n');
}

export type PlacedPhrase = { place: string; text: string } & (
  { head: HeadText['path']; phrase?: undefined } | { phrase: Phrase; head?: undefined }
);

/** The phrases of an article: its front matter, its steps and causes, and `body` for everything else. */
export function placedPhrases({ matter, outline }: Pick<Article, 'matter' | 'outline'>): PlacedPhrase[] {
  return [
    ...headTexts({ matter }).map(({ path, text }) => ({ place: path[0], text, head: path })),
    ...outline.phrases.map((phrase) => ({ place: placeIn(phrase), text: phrase.text, phrase })),
  ];
}

export const placesOfArticle = memoizeByIdentity((article: Article): Places => {
  const places = new Map<string, string[]>();
  for (const { place, text } of placedPhrases(article)) places.set(place, [...(places.get(place) ?? []), text]);
  return places;
});

function placeIn({ step, cause }: { step?: string | undefined; cause?: string | undefined }): string {
  if (step !== undefined) return `step/${step}`;
  return cause === undefined ? 'body' : `cause/${cause}`;
}

/** The places of words by key. A list of texts is one place. */
export function placesOfWords(words: unknown): Places {
  return new Map(placedTexts(words));
}

export function secretPlaces({ outline }: Article): ReadonlySet<string> {
  const notes = outline.uses.filter(({ component, kind }) => component === 'Note' && kind === 'secret');
  return new Set(notes.map(placeIn));
}

function placedTexts(data: unknown, path: readonly string[] = []): [place: string, texts: string[]][] {
  if (typeof data === 'string' || Array.isArray(data)) return [[path.join('.'), [data].flat().map(String)]];
  return Object.entries((data ?? {}) as object).flatMap(([name, value]) => placedTexts(value, [...path, name]));
}
