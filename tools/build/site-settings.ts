import type { SitemapOptions } from '@astrojs/sitemap';
import { libraryOf, projectRoot, type Site } from '../../src/content/index.ts';

/** What `content/site.yaml` says. */
export function siteOf(): Site {
  return libraryOf(projectRoot()).site;
}

/** The sitemap names each page's editions in the other languages, and leaves out pages that search engines should not list. */
export function sitemapOptions(): SitemapOptions {
  const { address, languages, source } = libraryOf(projectRoot()).site;
  const root = new URL('/', address).href;
  return {
    // The first page is no edition of a home page: it leads to all of them.
    serialize: (item) => ({ ...item, links: item.links?.filter(({ url }) => url !== root) ?? [] }),
    i18n: {
      defaultLocale: source,
      locales: Object.fromEntries(Object.keys(languages).map((language) => [language, language])),
    },
    filter: (page) => !/\/(404|search|agent|writers)\/(.*\/)?$/.test(page),
  };
}
