import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * So many articles are indexed at once. When Pagefind writes, it has each page several times in memory, a Japanese one
 * with a megabyte: five thousand would not fit into 4 GiB.
 */
const MOST = 1_000;

/** Some of a site's articles, of which a part of the index is made. */
export interface IndexPart {
  /** Its folder below the index; the first part is the index itself. */
  name: '' | `${number}/`;
  /** Where its pages are, at the addresses that they have in the site. */
  path: string;
  /** Which of the files there: to read the others takes longer than to index these. */
  glob: string;
  /** Takes away what was put somewhere for it. */
  remove(): void;
}

const GLOB = '*/articles/*/index.html';

/**
 * The parts of a site's index. The editions of an article are in the same one.
 *
 * @param most articles of a part
 */
export function indexParts(site: string, most = MOST): IndexPart[] {
  const articles = articlesOf(site);
  const ids = [...new Set(articles.map(({ id }) => id))].sort();
  if (ids.length <= most) return [{ name: '', path: site, glob: GLOB, remove: () => undefined }];
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, number): IndexPart => {
    const own = new Set(ids.slice(number * most, (number + 1) * most));
    // Beside the site, where a file can be in two folders.
    const path = mkdtempSync(join(dirname(site), '.search-'));
    for (const { id, folder } of articles) if (own.has(id)) link(join(site, folder), join(path, folder));
    return {
      name: number === 0 ? '' : `${number + 1}/`,
      path,
      glob: GLOB,
      remove: () => {
        rmSync(path, { recursive: true, force: true });
      },
    };
  });
}

function articlesOf(site: string): { id: string; folder: string }[] {
  return foldersIn(site).flatMap((language) =>
    foldersIn(join(site, language, 'articles')).map((id) => ({ id, folder: join(language, 'articles', id) })),
  );
}

function foldersIn(folder: string): string[] {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not every folder of a site has articles.
  }
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  linkSync(join(from, 'index.html'), join(to, 'index.html'));
}
