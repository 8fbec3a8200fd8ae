import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleIds, type Library } from '../content/index.ts';
import { addressesOf, unbroken } from '../i18n/index.ts';
import { articleEntries, articleKeywords, recordOf, referenceRecords, type SearchRecord } from './search-entries.ts';
import { editionLexicon, lexiconOf } from './search-lexicon.ts';
import { readFragments, writePart } from './search-pagefind.ts';

/** Maximum number of articles in a part of the index: 5,000 Japanese ones would need more than 4 GiB. */
const MAX_ARTICLES = 1_000;

export interface SearchIndexBuilder {
  /** Adds a page, if it is an article. The result is the same in any order. */
  add(address: string, page: string): void;
  /**
   * Waits until everything is written.
   * @returns the number of results
   * @throws if Pagefind cannot read the pages or finds nothing to index: a site without search must not ship
   */
  end(): Promise<number>;
}

interface Options {
  more?: readonly SearchRecord[];
  max?: number | undefined;
}

/** A part of the index with all languages of some articles. It is written once all its pages were added. */
interface Part {
  name: '' | `${number}/`;
  folder: string;
  keywords: ReadonlyMap<string, string>;
  pages: Map<string, string>;
  written?: Promise<void>;
}

/** Starts the index in `pagefind/`, with references as results, and the lexicon of each language in `search/`. */
export function beginSearchIndex(
  library: Library,
  to: URL,
  { more = [], max = MAX_ARTICLES }: Options = {},
): SearchIndexBuilder {
  const languages = Object.keys(library.site.languages);
  const addresses = addressesOf(library.site.address);
  // `normalise` treats all spaces alike.
  const shown = unbroken(library.unbroken);
  const records = [...languages.flatMap((language) => referenceRecords(library, language)), ...more];
  const root = new URL('pagefind/', to);
  // Files of an earlier index would be read as results.
  rmSync(root, { recursive: true, force: true });
  const ids = articleIds(library);
  const parts = Array.from({ length: Math.max(1, Math.ceil(ids.length / max)) }, (_, number): Part => {
    const name = number === 0 ? '' : (`${number + 1}/` as const);
    const keywords = ids
      .slice(number * max, (number + 1) * max)
      .flatMap((id) =>
        languages.map((language) => [addresses.article(language, id), articleKeywords(library, id, language)] as const),
      );
    return { name, folder: fileURLToPath(new URL(name, root)), keywords: new Map(keywords), pages: new Map() };
  });
  let before = Promise.resolve();
  const write = (part: Part): Promise<void> => {
    part.written ??= before = before.then(() => {
      const pages = [...part.keywords].flatMap(([url, keywords]) => {
        const page = part.pages.get(url);
        return page === undefined ? [] : [{ url, content: withKeywords(page, keywords) }];
      });
      part.pages.clear();
      return writePart(pages, part === parts[0] ? records.map(recordOf) : [], part.folder);
    });
    // Errors are reported at the end. An unhandled rejection would end the build without a message.
    before.catch(() => undefined);
    return part.written;
  };
  return {
    add(address, page) {
      const part = parts.find(({ keywords }) => keywords.has(address));
      part?.pages.set(address, page);
      if (part && part.pages.size === part.keywords.size) void write(part);
    },
    async end() {
      for (const part of parts) await write(part);
      const others = parts.slice(1).map(({ name }) => addresses.file(`pagefind/${name}`));
      mkdirSync(new URL('search/', to), { recursive: true });
      const save = (language: string, lexicon: object): void =>
        writeFileSync(new URL(`search/${language}.json`, to), shown(JSON.stringify(lexicon)));
      let results = 0;
      for (const language of languages) {
        const own = records.flatMap(({ language: of, content: _, ...planned }) => (of === language ? planned : []));
        const fragments = parts.flatMap(({ folder }) => readFragments(folder, language));
        const lexicon = await lexiconOf(library, language, [...articleEntries(library, language), ...own], fragments);
        const whole = others.length === 0 ? lexicon : { ...lexicon, others };
        save(language, whole);
        for (const [edition, { of }] of Object.entries(library.site.editions)) {
          if (of === language) save(edition, editionLexicon(library, edition, whole));
        }
        results += fragments.length;
      }
      if (results <= records.length) {
        throw new Error('No page has `data-pagefind-body`: there is nothing to search.');
      }
      return results;
    },
  };
}

/** Builds the search of a site with existing pages, by default into the site. See `beginSearchIndex`. */
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

function withKeywords(page: string, keywords: string): string {
  const meta = `<meta data-pagefind-meta="kw[content]" content="${keywords.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  const body = page.indexOf('<body');
  if (body < 0) throw new Error('A page has no `<body`: the index would not learn what it is found by.');
  return page.slice(0, body) + meta + page.slice(body);
}
