import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What the index keeps of one result. */
export interface Fragment {
  /** Its name in the index. */
  page: string;
  url: string;
  /** The words as the index cut them; a large site's are too many to be kept. */
  words(): string[];
  /** What has an id, and the place of its first word. */
  anchors: { id: string; location: number }[];
}

const MAGIC = 'pagefind_dcd';

/** Reads what Pagefind has written of each result in a language, in the order of addresses. */
export function readFragments(folder: string, language: string): Fragment[] {
  return readdirSync(join(folder, 'fragment'))
    .map((file) => basename(file, '.pf_fragment'))
    .filter((page) => languageOf(page) === language)
    .map((page) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', `${page}.pf_fragment`))).toString();
      if (!text.startsWith(MAGIC))
        throw new Error(`${page} is not a fragment of a Pagefind index as it is known here.`);
      const { url, content, anchors } = JSON.parse(text.slice(MAGIC.length)) as Pick<Fragment, 'url' | 'anchors'> & {
        content: string;
      };
      return { page, url, words: () => content.split(/[\u200B\s]+/), anchors };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The index names results by language: `en_1a2b3c4`. */
function languageOf(page: string): string {
  return page.slice(0, page.lastIndexOf('_'));
}
