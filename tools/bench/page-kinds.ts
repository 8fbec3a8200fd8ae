import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesOf, languagesOf, symptomIds, type Library } from '../../src/content/index.ts';
import { addressesOf } from '../../src/i18n/index.ts';

/** A page that stands for its kind. */
export interface KindOfPage {
  kind: string;
  /** Empty for the page on which a language is chosen. */
  language: string;
  address: string;
  /** What it may weigh, in bytes, where a limit is set. */
  limit?: number;
}

/** What an article may weigh in bytes, compressed, with all that it loads before somebody touches it. */
const MOST = { text: 12_000, figures: 18_000 } as const;
/** How many files an article may come in. */
export const MOST_REQUESTS = 9;

/**
 * One page of each kind and language. Of the guides, those with the most and the fewest figures.
 *
 * @param dist the built site: a kind that it does not have is left out
 */
export function kindsOf(library: Library, dist: string): KindOfPage[] {
  const addresses = addressesOf(library.site.address);
  const file = (address: string): string => join(dist, address, 'index.html');
  const pages = Object.keys(library.site.languages).flatMap((language): KindOfPage[] => {
    const articles = (kind: 'guide' | 'problem' | 'reference'): string[] =>
      articlesOf(library, language, kind)
        .map(({ id }) => id)
        .filter((id) => languagesOf(library, id).includes(language));
    const figures = (id: string): number => figuresIn(htmlOf(dist, addresses.article(language, id)));
    const article = (kind: string, id: string | undefined): KindOfPage[] => {
      if (id === undefined) return [];
      const drawn = figures(id);
      const limit = drawn === 0 ? MOST.text : MOST.figures;
      return [{ kind: `${kind}, ${drawn} figures`, language, address: addresses.article(language, id), limit }];
    };
    const guides = articles('guide').toSorted((a, b) => figures(b) - figures(a));
    const [symptom] = symptomIds(library);
    return [
      { kind: 'home', language, address: addresses.home(language) },
      ...article('guide', guides[0]),
      ...article('guide', guides.length > 1 ? guides.at(-1) : undefined),
      ...article('problem', articles('problem')[0]),
      ...article('reference', articles('reference')[0]),
      { kind: 'search', language, address: addresses.search(language) },
      { kind: 'simulator', language, address: addresses.simulator(language) },
      { kind: 'diagnosis', language, address: addresses.diagnosis(language) },
      ...(symptom ? [{ kind: 'symptom', language, address: addresses.diagnosis(language, symptom) }] : []),
      { kind: 'agent', language, address: addresses.page(language, 'agent/') },
      { kind: 'not found', language, address: addresses.page(language, '404/') },
    ];
  });
  const choice = { kind: 'choice of language', language: '', address: addresses.file() };
  return [choice, ...pages].filter(({ address }) => existsSync(file(address)));
}

/** Figures that are drawn in a page. */
function figuresIn(html: string): number {
  return html.match(/<figure class="figure\b/g)?.length ?? 0;
}

/** The HTML of a page as it was built. */
export function htmlOf(dist: string, address: string): string {
  return fileText(dist, `${address}index.html`);
}

/** A file of the built site by its address. */
export function fileText(dist: string, address: string): string {
  return readFileSync(join(dist, address), 'utf8');
}
