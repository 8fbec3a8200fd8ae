import type { SitemapOptions } from '@astrojs/sitemap';
import {
  aliasesOf,
  articleIds,
  languagesOf,
  libraryOf,
  projectRoot,
  published,
  readersLanguages,
  localizedSymptom,
  symptomIds,
  type Library,
  type Site,
} from '../content/index.ts';
import { addressesOf } from '../i18n/index.ts';

/** What `content/site.yaml` says. */
export function siteOf(): Site {
  return libraryOf(projectRoot()).site;
}

/** The sitemap names each page's alternates in the other languages, and leaves out what search engines should not list. */
export function sitemapOptions(): SitemapOptions {
  const library = published(libraryOf(projectRoot()));
  const { address, languages, source } = library.site;
  const { file, whole } = addressesOf(address);
  const root = whole(file());
  const repeated = new Set(repeatedPages(library).map(whole));
  return {
    // The first page is no home page in another language: it leads to all of them.
    serialize: (item) => ({
      ...item,
      links: item.links?.filter(({ url }) => url !== root && !repeated.has(url)) ?? [],
    }),
    i18n: {
      defaultLocale: source,
      locales: Object.fromEntries(Object.keys(languages).map((language) => [language, language])),
    },
    filter: (page) =>
      !/\/(404|offline|search|agent)\/(.*\/)?$/.test(page) &&
      ![file('help/'), file('embed/')].some((folder) => page.startsWith(whole(folder))) &&
      !repeated.has(page),
  };
}

/** Pages that repeat what another language has, where theirs has nothing of its own, and old addresses. */
function repeatedPages(library: Library): string[] {
  const moved = aliasesOf(library);
  const addresses = addressesOf(library.site.address);
  return readersLanguages(library.site).flatMap((language) => [
    ...articleIds(library)
      .filter((id) => !languagesOf(library, id).includes(language))
      .map((id) => addresses.article(language, id)),
    ...symptomIds(library)
      .filter((id) => localizedSymptom(library, language, id).language !== language)
      .map((id) => addresses.diagnosis(language, id)),
    ...moved.articles.map(({ alias }) => addresses.article(language, alias)),
    ...moved.symptoms.map(({ alias }) => addresses.diagnosis(language, alias)),
  ]);
}
