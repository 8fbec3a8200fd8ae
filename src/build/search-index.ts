import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleIds, type Library } from '../content/index.ts';
import { addressesOf, unbroken } from '../i18n/index.ts';
import { editionLexicon } from './search-edition.ts';
import {
  articleEntries,
  articleKeywords,
  recordOf,
  referenceRecords,
  type PlannedEntry,
  type SearchRecord,
} from './search-entries.ts';
import { readFragments } from './search-fragments.ts';
import { lexiconOf } from './search-lexicon.ts';
import { beginPart, type IndexPart, planParts } from './search-part.ts';

/** Builds the search index while pages are rendered. */
export interface SearchIndexBuilder {
  /**
   * Adds a page, if it is an article. Pages should come in the order of articles, all languages of one together: then
   * parts are written early. The result is the same in any order.
   */
  add(address: string, page: string): void;
  /**
   * Waits until everything is written.
   * @returns the number of results
   * @throws if Pagefind cannot read the pages or finds nothing to index: a site without search must not ship
   */
  end(): Promise<number>;
}

interface Options {
  /** Additional results, for measuring growth. */
  more?: readonly SearchRecord[];
  max?: number | undefined;
}

/** Starts the index in `pagefind/`, with references as results, and the lexicon of each language in `search/`. */
export function beginSearchIndex(library: Library, to: URL, { more = [], max }: Options = {}): SearchIndexBuilder {
  const languages = Object.keys(library.site.languages);
  const addresses = addressesOf(library.site.address);
  // `normalise` treats all spaces alike.
  const shown = unbroken(library.unbroken);
  const records = [...languages.flatMap((language) => referenceRecords(library, language)), ...more];
  const root = new URL('pagefind/', to);
  // Files of an earlier index would be read as results.
  rmSync(root, { recursive: true, force: true });
  const plan = planParts(articleIds(library), max).map((part) => ({
    ...part,
    folder: fileURLToPath(new URL(part.name, root)),
  }));
  /** The part of each page, in indexing order. */
  const partOf = new Map<string, IndexPart>();
  /** Keywords by address, for the index only. */
  const keywords = new Map<string, string>();
  /** Pages waiting for earlier ones: several are rendered at once. */
  const early = new Map<string, string>();
  let before: Promise<unknown> = Promise.resolve();
  const parts = plan.map(({ ids, folder }, number) => {
    const own = number === 0 ? records.map(recordOf) : [];
    const part = beginPart(ids.length * languages.length, before, own, folder);
    before = part.written;
    for (const id of ids) {
      for (const language of languages) {
        const address = addresses.article(language, id);
        partOf.set(address, part);
        keywords.set(address, articleKeywords(library, id, language));
      }
    }
    return part;
  });
  const order = [...partOf.keys()];
  let next = 0;
  const take = (address: string): void => {
    const page = early.get(address);
    early.delete(address);
    if (page === undefined) return;
    partOf.get(address)?.add({ url: address, content: withKeywords(page, keywords.get(address) ?? '') });
  };
  return {
    add(address, page) {
      if (!partOf.has(address)) return;
      early.set(address, page);
      for (let due = order[next]; due !== undefined && early.has(due); due = order[++next]) take(due);
    },
    async end() {
      order.slice(next).forEach(take);
      for (const part of parts) await part.end();
      const others = plan.slice(1).map(({ name }) => addresses.file(`pagefind/${name}`));
      mkdirSync(new URL('search/', to), { recursive: true });
      const counts = await Promise.all(
        languages.map(async (language) => {
          const own = records.filter((record) => record.language === language).map(plannedOf);
          const fragments = plan.flatMap(({ folder }) => readFragments(folder, language));
          const lexicon = await lexiconOf(library, language, [...articleEntries(library, language), ...own], fragments);
          const whole = others.length === 0 ? lexicon : { ...lexicon, others };
          writeFileSync(new URL(`search/${language}.json`, to), shown(JSON.stringify(whole)));
          for (const [edition, { of }] of Object.entries(library.site.editions)) {
            if (of !== language) continue;
            const renamed = editionLexicon(library, edition, whole);
            writeFileSync(new URL(`search/${edition}.json`, to), shown(JSON.stringify(renamed)));
          }
          return fragments.length;
        }),
      );
      const results = counts.reduce((sum, count) => sum + count, 0);
      if (results <= records.length) {
        throw new Error('No page has `data-pagefind-body`: there is nothing to search.');
      }
      return results;
    },
  };
}

/**
 * Builds the search of a site with existing pages. Options and errors are those of `beginSearchIndex`. By default, it
 * is written into the site.
 */
export async function writeSearchIndex(host: URL, library: Library, to?: URL, options: Options = {}): Promise<number> {
  const { file, article } = addressesOf(library.site.address);
  const index = beginSearchIndex(library, to ?? new URL(`.${file()}`, host), options);
  for (const id of articleIds(library)) {
    for (const language of Object.keys(library.site.languages)) {
      const address = article(language, id);
      const page = new URL(`.${address}index.html`, host);
      if (existsSync(page)) index.add(address, readFileSync(page, 'utf8'));
    }
  }
  return index.end();
}

/** A page with its keywords. */
function withKeywords(page: string, keywords: string): string {
  const meta = `<meta data-pagefind-meta="kw[content]" content="${keywords.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  const body = page.indexOf('<body');
  if (body < 0) throw new Error('A page has no `<body`: the index would not learn what it is found by.');
  return page.slice(0, body) + meta + page.slice(body);
}

function plannedOf({ language: _, content: __, ...planned }: SearchRecord): PlannedEntry {
  return planned;
}
