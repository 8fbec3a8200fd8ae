import {
  createPageContext,
  languageOf,
  NO_SEARCH_WORDS,
  placesOf,
  type Library,
  type PlaceId,
} from '../content/index.ts';
import type { Entry } from '../features/search/query/lexicon.ts';

/** Pages besides articles. They are not in the index, but found by their search terms of `content/search/`. */
export function placeEntries(library: Library, language: string): Entry[] {
  const spoken = languageOf(library.site, language);
  const others = Object.keys(library.site.languages).filter((other) => other !== spoken);
  return Object.entries(placesOf(createPageContext(library, language))).map(([name, place]): Entry => {
    const id = name as PlaceId;
    return {
      page: `place-${id}`,
      ...place,
      kind: 'place',
      article: id,
      platforms: [],
      phrases: [...askedFor(library, spoken, id)],
      foreign: others.flatMap((other) => askedFor(library, other, id)),
      titles: [],
      subject: -1,
    };
  });
}

function askedFor(library: Library, language: string, id: PlaceId): readonly string[] {
  return (library.search.get(language) ?? NO_SEARCH_WORDS).places[id] ?? [];
}
