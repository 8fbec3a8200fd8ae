import { textOf, type Issues, type PageDocument } from '../../support/documents.ts';

/** The page's own address as search engines take it. */
export function canonicalOf(document: Document): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
}

export function isHidden(document: Document): boolean {
  return metaOf(document, 'name="robots"').includes('noindex');
}

/** The page's alternates by language, as it names them: `x-default` among them. */
export function alternatesOf(document: Document): Map<string, string> {
  return new Map(
    [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
      link.getAttribute('hreflang')!,
      link.getAttribute('href') ?? '',
    ]),
  );
}

function metaOf(document: Document, attribute: string): string {
  return document.querySelector(`meta[${attribute}]`)?.getAttribute('content') ?? '';
}

/** Faults of what a page says about itself: to readers' tabs, search engines, and link previews. */
export function headIssues({ document, address, language, isEdition }: PageDocument, origin: string): Issues {
  const own = new URL(address, origin).href;
  const canonical = canonicalOf(document);
  const hidden = isHidden(document);
  const root = document.documentElement;
  const required = ['og:type', 'og:site_name', 'og:title', 'og:description', 'og:url', 'og:image', 'og:locale'];
  return [
    ...(textOf(document.querySelector('title')) === '' ? ['has no title'] : []),
    ...(metaOf(document, 'name="description"') === '' ? ['has no description'] : []),
    ...(metaOf(document, 'name="viewport"').includes('width=device-width') ? [] : ['has no viewport']),
    ...(/maximum-scale|user-scalable/.test(metaOf(document, 'name="viewport"')) ? ['forbids zooming'] : []),
    ...(document.querySelector('meta[charset="utf-8"]') ? [] : ['has no charset']),
    ...(root.lang === '' || (language !== undefined && (isEdition ? root.dataset['edition'] : root.lang) !== language)
      ? [`has the language “${root.lang}”`]
      : []),
    ...(isEdition && !language?.startsWith(`${root.lang}-`)
      ? [`is an edition of another language than ${root.lang}`]
      : []),
    ...(hidden && canonical ? ['is hidden and has a canonical address'] : []),
    ...(hidden && alternatesOf(document).size > 0 ? ['is hidden and names alternates in other languages'] : []),
    ...(!hidden && canonical !== own ? [`has the canonical address ${canonical}`] : []),
    ...required
      .filter((name) => !hidden && metaOf(document, `property="${name}"`) === '')
      .map((name) => `has no ${name}`),
    ...(!hidden && ![own, ''].includes(metaOf(document, 'property="og:url"')) ? ['has another og:url'] : []),
  ];
}

/** Faults of the alternates that pages name: each names itself, all languages, and is named in return; an edition none. */
export function alternateIssues(
  page: PageDocument,
  pages: readonly PageDocument[],
  languages: readonly string[],
): Issues {
  if (isHidden(page.document)) return [];
  const alternates = alternatesOf(page.document);
  // An edition has the language of a page that is an alternate already.
  if (page.isEdition) return alternates.size > 0 ? ['is an edition, and names alternates'] : [];
  const canonical = canonicalOf(page.document)!;
  const missing = [...languages, 'x-default'].filter((language) => !alternates.has(language));
  const count = page.document.querySelectorAll('link[rel="alternate"][hreflang]').length;
  return [
    ...missing.map((language) => `names no alternate for ${language}`),
    ...([...alternates.values()].includes(canonical) ? [] : ['does not name itself']),
    ...(count === alternates.size ? [] : ['names a language twice']),
    ...[...alternates].flatMap(([language, href]) => {
      const other = pages.find(({ document }) => canonicalOf(document) === href);
      if (!other) return [`names ${href} for ${language}, which is no page`];
      if (language !== 'x-default' && other.document.documentElement.lang !== language)
        return [`names ${href} for ${language}, which it is not in`];
      return [...alternatesOf(other.document).values()].includes(canonical)
        ? []
        : [`is not named in return by ${href}`];
    }),
  ];
}
