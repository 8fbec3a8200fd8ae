import { writePlace, type StudioPlace } from '../place.ts';
import type { StudioStore } from '../store.ts';
import { VIEWS } from '../views.ts';
import { WORD_TABLES } from '../words/tables.ts';
import type { Findable } from './findable.ts';

/** A place of the studio, by what it is called. */
export interface GoChoice extends Findable {
  place: StudioPlace;
}

/** Something that can be made anew, as the server tells it. */
export interface NewKind {
  id: string;
  told: string;
}

/** Every place that one can go to: the views, and all that is written in them. It is found by its words, or by its view and its id. */
export function placesOf({ t, facts, language }: StudioStore, kinds: readonly NewKind[]): GoChoice[] {
  if (!facts) return [];
  const views = VIEWS.map(({ id }) => choice(t(`view.${id}`), '', { view: id, of: undefined, part: undefined }));
  const of = (view: string, id: string, words = id): GoChoice =>
    choice(words, t(`view.${view}`), { view, of: id, part: undefined });
  const titles = new Map(facts.articles.map((each) => [each.id, each.titles]));
  const titleOf = (id: string): string | undefined =>
    titles.get(id)?.[language] ?? Object.values(titles.get(id) ?? {})[0];
  return [
    ...views,
    ...facts.articles.flatMap((article) =>
      facts.articleLanguages.flatMap(({ id: part, name }) => {
        const title = article.titles[part];
        return title === undefined ? [] : [choice(title, name, { view: 'articles', of: article.id, part })];
      }),
    ),
    ...facts.guides.map((id) => of('guides', id, titleOf(id))),
    ...facts.symptoms.map((id) => of('diagnosis', id)),
    ...WORD_TABLES.map(({ id }) => of('words', id, t(`words.of.${id}`))),
    ...kinds.map(({ id, told }) => of('new', id, told)),
  ];
}

function choice(words: string, detail: string, place: StudioPlace): GoChoice {
  return {
    id: writePlace(place),
    words,
    detail,
    found: [words, `${detail} ${words}`, `${detail} ${place.of ?? ''}`, place.of ?? ''],
    place,
  };
}
