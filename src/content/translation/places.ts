import type { Article } from '../article.types.ts';
import { headTexts } from '../head-texts.ts';
import { textsIn } from './texts.ts';

/**
 * What is translated, by where it stands: `title`, `step/scan`, `home.question`. Each place has its phrases in order;
 * labels and references in them are tokens, since an app's words are not translated.
 */
export type Places = ReadonlyMap<string, readonly string[]>;

/** The places of an article: its front matter, its steps and causes, and `body` for what stands outside of them. */
export function placesOfArticle({ matter, outline }: Article): Places {
  const places = new Map<string, string[]>();
  const add = (place: string, ...texts: string[]): void => {
    if (texts.length > 0) places.set(place, [...(places.get(place) ?? []), ...texts]);
  };
  for (const { path, text } of headTexts({ matter })) add(path[0], text);
  for (const { text, ...around } of outline.phrases) add(placeIn(around), text);
  return places;
}

/** The place inside a step, a cause, or neither. */
export function placeIn({ step, cause }: { step?: string | undefined; cause?: string | undefined }): string {
  if (step !== undefined) return `step/${step}`;
  return cause === undefined ? 'body' : `cause/${cause}`;
}

/** The places of words by key; a list of texts is one place with a phrase each. */
export function placesOfWords(words: unknown): Places {
  return new Map(textsIn(words).map(({ key, texts }) => [key, texts]));
}

/** Places of an article whose words protect the reader: where a note says what nobody may be told. */
export function secretPlaces({ outline }: Article): ReadonlySet<string> {
  const notes = outline.uses.filter(({ component, kind }) => component === 'Note' && kind === 'secret');
  return new Set(notes.map(placeIn));
}
