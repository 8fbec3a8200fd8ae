import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { Library } from '../../src/content/index.ts';
import { articleEntries, recordOf, referenceRecords, type PlannedEntry, type SearchRecord } from './search-entries.ts';
import { readFragments } from './search-fragments.ts';
import { lexiconOf } from './search-lexicon.ts';

/** What an article says of other places: who looks for those must not be led here. */
const LEADS_ELSEWHERE = ['.onward', '.step-problems', '.references', '#problems'];

/** The pages that have something to find: to read the others takes longer than to index these. */
const INDEXED = '*/articles/**/*.html';

/**
 * Builds the search over a built site: the index in `pagefind/`, with the references as results of their own, and
 * each language's lexicon in `search/`.
 *
 * @param more results beside the site's own: the measurement adds them to see how search bears growth
 * @param to where both are written
 * @returns how many results there are
 * @throws where Pagefind cannot read the site or finds no page to index: a site without search must not ship
 */
export async function writeSearchIndex(
  site: URL,
  library: Library,
  more: readonly SearchRecord[] = [],
  to: URL = site,
): Promise<number> {
  const languages = Object.keys(library.site.languages);
  const records = [...languages.flatMap((language) => referenceRecords(library, language)), ...more];
  let pages: number;
  try {
    const { index, errors } = await createIndex({ excludeSelectors: LEADS_ELSEWHERE });
    throwAny(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const added = await index.addDirectory({ path: fileURLToPath(site), glob: INDEXED });
    throwAny(added.errors);
    if (added.page_count === 0) throw new Error('No page has `data-pagefind-body`: there is nothing to search.');
    for (const record of records) throwAny((await index.addCustomRecord(recordOf(record))).errors);
    // What an earlier index has left would be read as results of this one.
    rmSync(new URL('pagefind/', to), { recursive: true, force: true });
    throwAny((await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', to)) })).errors);
    pages = added.page_count;
  } finally {
    await close();
  }
  mkdirSync(new URL('search/', to), { recursive: true });
  for (const language of languages) {
    const own = records.filter((record) => record.language === language).map(plannedOf);
    const fragments = readFragments(fileURLToPath(new URL('pagefind/', to)), language);
    const lexicon = await lexiconOf(library, language, [...articleEntries(library, language), ...own], fragments);
    writeFileSync(new URL(`search/${language}.json`, to), JSON.stringify(lexicon));
  }
  return pages + records.length;
}

function plannedOf({ language: _, content: __, ...planned }: SearchRecord): PlannedEntry {
  return planned;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
