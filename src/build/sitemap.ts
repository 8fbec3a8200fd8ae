import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aliasesOf,
  articleIds,
  languagesOf,
  localizedSymptom,
  readersLanguages,
  symptomIds,
  type Library,
} from '../content/index.ts';
import { addressesOf } from '../i18n/index.ts';

/**
 * Writes `sitemap-index.xml` and `sitemap-0.xml`.
 *
 * @param paths of all pages, below the site's base
 */
export function writeSitemap(folder: string, library: Library, paths: readonly string[]): void {
  const { address, languages, source } = library.site;
  const { file, whole } = addressesOf(address);
  const repeated = new Set(repeatedPages(library));
  const listed = new Set(
    paths
      .map((path) => file(path))
      .filter(
        (path) =>
          !/\/(404|offline|search|agent)\/(.*\/)?$/.test(path) &&
          ![file('help/'), file('embed/')].some((hidden) => path.startsWith(hidden)) &&
          !repeated.has(path),
      ),
  );
  const urls = [...listed].sort().map((path) => {
    // The start page leads to the home pages.
    const [language = '', ...rest] = path === file() ? [source, ''] : path.slice(file().length).split('/');
    const alternates = Object.hasOwn(languages, language)
      ? Object.keys(languages).flatMap((each) => {
          const other = file([each, ...rest].join('/'));
          return listed.has(other) ? [`<xhtml:link rel="alternate" hreflang="${each}" href="${whole(other)}"/>`] : [];
        })
      : [];
    return `<url><loc>${whole(path)}</loc>${alternates.length > 1 ? alternates.join('') : ''}</url>`;
  });
  const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  const write = (name: string, root: string, namespaces: string, content: string): void =>
    writeFileSync(
      join(folder, name),
      `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${schema}"${namespaces}>${content}</${root}>`,
    );
  write('sitemap-0.xml', 'urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls.join(''));
  const first = `<sitemap><loc>${whole(file('sitemap-0.xml'))}</loc></sitemap>`;
  write('sitemap-index.xml', 'sitemapindex', '', first);
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
