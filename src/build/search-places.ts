import { createPageContext, languageOf, NO_SEARCH_WORDS, type Library, type PlaceId } from '../content/index.ts';
import type { Entry } from '../features/search/query/lexicon.ts';

type Place = Pick<Entry, 'title' | 'summary' | 'url'>;

/** Pages besides articles. They are not in the index, but found by their search terms of `content/search/`. */
export function placeEntries(library: Library, language: string): Entry[] {
  const spoken = languageOf(library.site, language);
  const others = Object.keys(library.site.languages).filter((other) => other !== spoken);
  return Object.entries(placesOf(library, language)).map(([name, place]): Entry => {
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

function placesOf(library: Library, language: string): Partial<Record<PlaceId, Place>> {
  const { addresses, hasDiagnosis, site, support, t } = createPageContext(library, language);
  return {
    ...(site.simulator !== 'none' && {
      simulator: { title: t('sim.page.title'), summary: t('sim.page.description'), url: addresses.simulator(language) },
      screens: { title: t('screens.title'), summary: t('screens.description'), url: addresses.screens(language) },
    }),
    ...(hasDiagnosis && {
      diagnosis: {
        title: t('diag.page.title'),
        summary: t('diag.page.description'),
        url: addresses.diagnosis(language),
      },
    }),
    // Numbers are typed into the search of the home page.
    numbers: { title: t('code.title'), summary: t('code.text'), url: `${addresses.home(language)}#q` },
    support: { title: support.title, summary: t('stuck.elsewhere'), url: support.address },
    accessibility: {
      title: t('access.title'),
      summary: t('access.description'),
      url: addresses.accessibility(language),
    },
    privacy: { title: t('privacy.title'), summary: t('privacy.description'), url: addresses.privacy(language) },
  };
}

function askedFor(library: Library, language: string, id: PlaceId): readonly string[] {
  return (library.search.get(language) ?? NO_SEARCH_WORDS).places[id] ?? [];
}
