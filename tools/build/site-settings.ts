import type { SitemapOptions } from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { libraryOf, projectRoot } from '../../src/content/index.ts';

/** Astro's settings that come from `content/site.yaml`. */
export function siteSettings(): Pick<AstroUserConfig, 'site'> {
  return { site: libraryOf(projectRoot()).site.address };
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
