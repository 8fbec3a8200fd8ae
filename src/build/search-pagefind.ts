import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type CustomRecord, type HTMLFile } from 'pagefind';

/** Links to other pages: searches for those must not lead here. */
const LEADS_ELSEWHERE = ['.onward', '.step-problems', '.references', '#problems'];

/** Text that is not searched. Selectors keep pages smaller than an attribute on each element. */
const ASIDE = [
  ...['.siblings', '.related', '.requirements', '.to-diagnosis'],
  ...['.checked', '.notice', '.step-number'],
  ...['.figure-screen', '.figure-number', 'figcaption small', '.figure-variant', '.figure-variants'],
];

/** Pagefind's own search boxes, 430 kB. */
const OWN_PAGES = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** In a process of its own, whose memory is freed. @throws if Pagefind cannot read or write */
export async function writePart(
  pages: readonly HTMLFile[],
  records: readonly CustomRecord[],
  folder: string,
): Promise<void> {
  if (pages.length === 0) throw new Error('There is no article: there is nothing to search.');
  process.once('beforeExit', sayThatItDied);
  try {
    const { index, errors } = await createIndex({ excludeSelectors: [...LEADS_ELSEWHERE, ...ASIDE] });
    throwAny(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    for (const page of pages) throwAny((await index.addHTMLFile(page)).errors);
    for (const record of records) throwAny((await index.addCustomRecord(record)).errors);
    mkdirSync(folder, { recursive: true });
    throwAny((await index.writeFiles({ outputPath: folder })).errors);
    for (const file of readdirSync(folder)) if (OWN_PAGES.test(file)) rmSync(join(folder, file));
  } finally {
    process.off('beforeExit', sayThatItDied);
    await close();
  }
}

/** Pagefind waits forever for a process that died, and Node would exit successfully. */
function sayThatItDied(): void {
  console.error('The search index cannot be built: Pagefind ended before it was written. See its messages above.');
  process.exitCode = 1;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}

export interface Fragment {
  page: string;
  url: string;
  /** The words as split by the index. A function, since all words of a large site would fill the memory. */
  words(): string[];
}

const MAGIC = 'pagefind_dcd';

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
