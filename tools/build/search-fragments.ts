import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What the index keeps of one result. */
export interface Fragment {
  /** Its name in the index. */
  page: string;
  language: string;
  url: string;
  /** The words as the index cut them. */
  words: string[];
  /** What has an id, and the place of its first word. */
  anchors: { id: string; location: number }[];
}

const MAGIC = 'pagefind_dcd';

/** Reads what Pagefind has written of each result, in the order of addresses. */
export function readFragments(folder: string): Fragment[] {
  return readdirSync(join(folder, 'fragment'))
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', file))).toString();
      if (!text.startsWith(MAGIC))
        throw new Error(`${file} is not a fragment of a Pagefind index as it is known here.`);
      const { url, content, anchors } = JSON.parse(text.slice(MAGIC.length)) as Pick<Fragment, 'url' | 'anchors'> & {
        content: string;
      };
      const page = basename(file, '.pf_fragment');
      const language = page.slice(0, page.lastIndexOf('_'));
      return { page, language, url, words: content.split(/[\u200B\s]+/), anchors };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
