import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSearchIndex } from '../../src/build/search-index.ts';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { addressesOf } from '../../src/i18n/index.ts';
import { distractors } from '../search/distractors.ts';
import { querySet, SPLITS } from '../search/query-sets.ts';
import { askAll, type Relevance } from '../search/relevance.ts';
import { printTable } from './common.ts';

/**
 * How well the built site's search answers the questions in `tests/search/queries/`, and how fast.
 *
 * @param options a set of questions (`dev`); `--distractors`: also with 200 more articles in each language; `--misses`: lists
 *   questions that are not answered first, but never the held ones, which nobody may look at
 */
export async function searchQuality(options: string[]): Promise<boolean> {
  const split = SPLITS.find((each) => options.includes(each)) ?? 'dev';
  const root = projectRoot();
  const host = join(root, 'dist');
  const library = libraryOf(root);
  const languages = Object.keys(library.site.languages);
  const relevance = async (folder: string): Promise<Relevance[]> => {
    const all: Relevance[] = [];
    for (const language of languages) {
      const { rows, asked } = await askAll(folder, language, querySet(root, language, split));
      all.push(...rows);
      if (split.startsWith('held') || !options.includes('--misses')) continue;
      for (const { query, rank, found } of asked) {
        if (rank !== 1) console.log(`${language} ${rank}: ${query.q} → ${found.slice(0, 3).join(', ')}`);
      }
    }
    return all;
  };
  console.log(`\nSearch, questions \`${split}\`: shares of 1, and milliseconds a question in Node`);
  printTable(await relevance(join(host, addressesOf(library.site.address).file())));
  if (options.includes('--distractors')) {
    const grown = join(root, '.cache/search-grown');
    const more = languages.flatMap((language) => distractors(root, language));
    await writeSearchIndex(pathToFileURL(`${host}/`), library, pathToFileURL(`${grown}/`), { more });
    console.log(`\nWith ${more.length / languages.length} more articles in each language`);
    printTable(await relevance(grown));
    rmSync(grown, { recursive: true });
  }
  return true;
}
