import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { Library } from '../../src/content/index.ts';
import { indexParts, type IndexPart } from './search-parts.ts';
import { articleEntries, recordOf, referenceRecords, type PlannedEntry, type SearchRecord } from './search-entries.ts';
import { readFragments } from './search-fragments.ts';
import { lexiconOf } from './search-lexicon.ts';

/** What an article says of other places: who looks for those must not be led here. */
const LEADS_ELSEWHERE = ['.onward', '.step-problems', '.references', '#problems'];

/**
 * Builds the search over a built site: the index in `pagefind/`, with the references as results of their own, and
 * each language's lexicon in `search/`.
 *
 * @param more results beside the site's own: the measurement adds them to see how search bears growth
 * @param to where both are written
 * @param most articles of a part of the index
 * @returns how many results there are
 * @throws where Pagefind cannot read the site or finds no page to index: a site without search must not ship
 */
export async function writeSearchIndex(
  site: URL,
  library: Library,
  more: readonly SearchRecord[] = [],
  to: URL = site,
  most?: number,
): Promise<number> {
  const languages = Object.keys(library.site.languages);
  const records = [...languages.flatMap((language) => referenceRecords(library, language)), ...more];
  const root = new URL('pagefind/', to);
  // What an earlier index has left would be read as results of this one.
  rmSync(root, { recursive: true, force: true });
  const parts = indexParts(fileURLToPath(site), most);
  let pages = 0;
  for (const part of parts) {
    try {
      pages += await writePart(part, part.name === '' ? records : [], new URL(part.name, root));
    } finally {
      part.remove();
    }
  }
  const folders = parts.map(({ name }) => fileURLToPath(new URL(name, root)));
  const others = parts.slice(1).map(({ name }) => `/pagefind/${name}`);
  mkdirSync(new URL('search/', to), { recursive: true });
  for (const language of languages) {
    const own = records.filter((record) => record.language === language).map(plannedOf);
    const fragments = folders.flatMap((folder) => readFragments(folder, language));
    const lexicon = await lexiconOf(library, language, [...articleEntries(library, language), ...own], fragments);
    writeFileSync(
      new URL(`search/${language}.json`, to),
      JSON.stringify(others.length === 0 ? lexicon : { ...lexicon, others }),
    );
  }
  return pages + records.length;
}

/** Writes one part of the index. Each has a process of its own: the memory of the one before is given back. */
async function writePart({ path, glob }: IndexPart, records: readonly SearchRecord[], to: URL): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: LEADS_ELSEWHERE });
    throwAny(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const added = await index.addDirectory({ path, glob });
    throwAny(added.errors);
    if (added.page_count === 0) throw new Error('No page has `data-pagefind-body`: there is nothing to search.');
    for (const record of records) throwAny((await index.addCustomRecord(recordOf(record))).errors);
    throwAny((await index.writeFiles({ outputPath: fileURLToPath(to) })).errors);
    return added.page_count;
  } finally {
    await close();
  }
}

function plannedOf({ language: _, content: __, ...planned }: SearchRecord): PlannedEntry {
  return planned;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
