import { headTexts, type Article, type HeadText, type Places } from '../library.ts';
import type { Phrase } from '../outline.ts';
import { memoizeByIdentity } from '../per-library.ts';

/** A phrase of an article with its place in the front matter or the text. */
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

export function placeIn({ step, cause }: { step?: string | undefined; cause?: string | undefined }): string {
  if (step !== undefined) return `step/${step}`;
  return cause === undefined ? 'body' : `cause/${cause}`;
}

/** The places of words by key. A list of texts is one place. */
export function placesOfWords(words: unknown): Places {
  return new Map(textsIn(words).map(({ key, texts }) => [key, texts]));
}

/** The places with a security note. */
export function secretPlaces({ outline }: Article): ReadonlySet<string> {
  const notes = outline.uses.filter(({ component, kind }) => component === 'Note' && kind === 'secret');
  return new Set(notes.map(placeIn));
}

/** Texts by dotted key, in order. A list is one key. */
export function textsIn(data: unknown, path: readonly string[] = []): { key: string; texts: string[] }[] {
  const key = path.join('.');
  if (typeof data === 'string') return [{ key, texts: [data] }];
  if (Array.isArray(data)) return [{ key, texts: data.map(String) }];
  return Object.entries((data ?? {}) as object).flatMap(([name, value]) => textsIn(value, [...path, name]));
}
