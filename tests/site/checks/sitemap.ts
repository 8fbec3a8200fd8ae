import type { Issues } from '../../support/documents.ts';

/** An address in the sitemap, with the alternates that it names. */
export interface SitemapEntry {
  address: string;
  alternates: readonly (readonly [language: string, address: string])[];
}

/** A page as the sitemap must list it; its alternates without `x-default`. */
export interface ListedPage {
  canonical: string;
  alternates: ReadonlyMap<string, string>;
}

/** The addresses in `<loc>`, in order. */
export function locationsOf(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
}

export function entriesOf(xml: string): SitemapEntry[] {
  return [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry]) => ({
    address: locationsOf(entry!)[0] ?? '',
    alternates: [...entry!.matchAll(/<xhtml:link\b[^>]*>/g)].map(
      ([link]) => [attribute(link, 'hreflang'), attribute(link, 'href')] as const,
    ),
  }));
}

function attribute(element: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';
}

/** Faults of a sitemap: pages it lacks, pages it must not have, alternates other than the pages' own. */
export function sitemapIssues(entries: readonly SitemapEntry[], pages: readonly ListedPage[]): Issues {
  const addresses = entries.map(({ address }) => address);
  return [
    ...addresses
      .filter((address, index) => addresses.indexOf(address) !== index)
      .map((address) => `lists ${address} twice`),
    ...pages
      .filter(({ canonical }) => !addresses.includes(canonical))
      .map(({ canonical }) => `does not list ${canonical}`),
    ...entries.flatMap(({ address, alternates }) => {
      const page = pages.find(({ canonical }) => canonical === address);
      if (!page) return [`lists ${address}, which is no page to be found`];
      const seen = list(alternates.filter(([language]) => language !== 'x-default'));
      const wanted = list([...page.alternates].filter(([language]) => language !== 'x-default'));
      return seen === wanted ? [] : [`names for ${address} the alternates ${seen || 'none'}, not ${wanted}`];
    }),
  ];
}

function list(alternates: readonly (readonly [string, string])[]): string {
  return alternates
    .map(([language, address]) => `${language} ${address}`)
    .sort()
    .join(', ');
}
