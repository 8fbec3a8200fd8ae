import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/**
 * Builds the search index over a built site and writes it to `pagefind/` in it.
 *
 * @throws where Pagefind cannot read the site or finds no page to index: a site without search must not ship
 */
export async function writeSearchIndex(site: URL): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: ['[data-search-skip]'] });
    throwAny(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const added = await index.addDirectory({ path: fileURLToPath(site) });
    throwAny(added.errors);
    if (added.page_count === 0) throw new Error('No page has `data-pagefind-body`: there is nothing to search.');
    const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', site)) });
    throwAny(written.errors);
    return added.page_count;
  } finally {
    await close();
  }
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
