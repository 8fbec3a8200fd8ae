import type { SitemapOptions } from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
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

export function siteOf(): Site {
  return libraryOf(projectRoot()).site;
}

export function sitemapOptions(): SitemapOptions {
  const library = published(libraryOf(projectRoot()));
  const { address, languages, source } = library.site;
  const { file, whole } = addressesOf(address);
  const root = whole(file());
  const repeated = new Set(repeatedPages(library).map(whole));
  return {
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

/** Pages that repeat another language, and former addresses. */
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

type Csp = Extract<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, object>;

/**
 * Astro adds hashes of scripts and styles, the layout that of the early theme script. `wasm-unsafe-eval` is for
 * Pagefind. Trusted Types prevent scripts from running text as code.
 */
export function policyFor({ counters }: Pick<Site, 'counters'>): Csp {
  // A path is on this site.
  const others = counters?.address.startsWith('https:') ? ` ${new URL(counters.address).origin}` : '';
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      `connect-src 'self'${others}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ],
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  };
}
