import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The index's data of one result. */
export interface Fragment {
  page: string;
  url: string;
  /** The words as split by the index. A function, since all words of a large site would fill the memory. */
  words(): string[];
}

const MAGIC = 'pagefind_dcd';

/** Reads Pagefind's results in a language, sorted by URL. */
export function readFragments(folder: string, language: string): Fragment[] {
  return readdirSync(join(folder, 'fragment'))
    .map((file) => basename(file, '.pf_fragment'))
    .filter((page) => languageOf(page) === language)
    .map((page) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', `${page}.pf_fragment`))).toString();
      if (!text.startsWith(MAGIC)) throw new Error(`${page} is not a known fragment of a Pagefind index.`);
      const { url, content } = JSON.parse(text.slice(MAGIC.length)) as { url: string; content: string };
      return { page, url, words: () => content.split(/[\u200B\s]+/) };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Names start with the language: `en_1a2b3c4`. */
function languageOf(page: string): string {
  return page.slice(0, page.lastIndexOf('_'));
}
