import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertDefined } from '../machines/assert-defined.ts';
import { libraryOf, projectRoot } from '../src/content/index.ts';
import { addressesOf } from '../src/i18n/index.ts';
import { rounded } from './bench/common.ts';
import { writeSearchIndex } from '../src/build/search-index.ts';
import { browserCost } from './search/browser-weight.ts';
import { distractors } from './search/distractors.ts';
import { querySet, SPLITS } from './search/query-sets.ts';
import { prepareMeasuring } from './setup/measuring.mjs';
import { askAll, type Relevance } from './search/relevance.ts';

/**
 * `npm run bench:search -- [dev|more|fresh|held…] [--distractors] [--misses]`: how well the built site’s search answers the
 * questions in `tests/search/queries/`, what it moves and how long it takes; with distractors also on a site with 200
 * more articles a language, and what is lost there. `--misses` lists what is not answered first, but never of the held: the
 * questions that search is measured with must not be looked at.
 */
const options = process.argv.slice(2);
const split = SPLITS.find((each) => options.includes(each)) ?? 'dev';
const root = projectRoot();
const host = join(root, process.env['SHIRUBE_DIST'] ?? 'dist');
const grown = join(root, '.cache/search-grown');
const library = libraryOf(root);
const languages = Object.keys(library.site.languages);
const addresses = addressesOf(library.site.address);
const site = join(host, addresses.file());

await prepareMeasuring({ browser: true });
if (existsSync(join(site, 'search'))) await bench();
else {
  console.error('There is no built site in the folder that is named.');
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const plain = await relevance(site);
  console.log(`\nRelevance, split \`${split}\` (shares of 1; milliseconds in Node)`);
  console.table(rounded(plain.map((row) => ({ ...row }))));
  if (options.includes('--distractors')) {
    const more = languages.flatMap((language) => distractors(root, language));
    await writeSearchIndex(pathToFileURL(`${host}/`), library, pathToFileURL(`${grown}/`), { more });
    const large = await relevance(grown);
    console.log(`\nWith ${more.length / languages.length} more articles a language, and what is lost`);
    console.table(rounded(large.map((row, at) => ({ ...row, ...lossOf(assertDefined(plain[at]), row) }))));
    rmSync(grown, { recursive: true });
  }
  const costs = [];
  for (const language of languages) {
    costs.push(
      await browserCost(
        host,
        language,
        addresses.search(language),
        querySet(root, language, 'dev').map(({ q }) => q),
      ),
    );
  }
  console.log('\nBytes moved, compressed, and milliseconds a question in Chromium on a processor slowed four times');
  console.table(rounded(costs.map((row) => ({ ...row }))));
}

async function relevance(folder: string): Promise<Relevance[]> {
  const all: Relevance[] = [];
  for (const language of languages) {
    const { rows, asked } = await askAll(folder, language, querySet(root, language, split));
    all.push(...rows);
    if (split.startsWith('held') || !options.includes('--misses')) continue;
    for (const { query, outcome, found } of asked) {
      if (outcome.rank !== 1) console.log(`${language} ${outcome.rank}: ${query.q} → ${found.slice(0, 3).join(', ')}`);
    }
  }
  return all;
}

function lossOf(plain: Relevance, grownRow: Relevance): Record<string, number> {
  return {
    firstLost: plain.first - grownRow.first,
    firstThreeLost: plain.firstThree - grownRow.firstThree,
    reciprocalLost: plain.reciprocal - grownRow.reciprocal,
  };
}
