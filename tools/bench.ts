import { pageSpeed } from './bench/page.ts';
import { readingLevel } from './bench/reading.ts';
import { searchQuality } from './bench/search.ts';
import { requireSite } from './setup/build.mjs';
import { requireProgram } from './setup/programs.ts';

/** Each prints tables, and gives `false` where a goal is missed. docs/performance.md describes them. */
const BENCHES: Readonly<Record<string, (options: string[]) => Promise<boolean>>> = {
  page: pageSpeed,
  search: searchQuality,
  reading: readingLevel,
};

/** `npm run bench -- [name] [options]`: one benchmark, or every one. */
const [name, ...options] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(BENCHES, name)) {
  console.error(`There is no benchmark \`${name}\`. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
} else {
  if (name !== 'reading') {
    await requireSite();
    if (name !== 'search') process.env['SHIRUBE_CHROMIUM'] = await requireProgram('chromium');
  }
  for (const [each, bench] of Object.entries(BENCHES)) {
    if (name !== undefined && name !== each) continue;
    if (!(await bench(options))) process.exitCode = 1;
  }
}
