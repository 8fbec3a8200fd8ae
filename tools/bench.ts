import { archiveSpeed } from './bench/archive.ts';
import { buildReport } from './bench/build.ts';
import { checkSpeed } from './bench/check.ts';
import { consoleSpeed } from './bench/console.ts';
import { insightsSpeed } from './bench/insights.ts';
import { islandWeights } from './bench/islands.ts';
import { lighthouseScores } from './bench/lighthouse.ts';
import { pageWeights } from './bench/page.ts';
import { readingLevel } from './bench/reading.ts';
import { reloadSpeed } from './bench/reload.ts';
import { isReport } from './bench/report.ts';
import { searchWeights } from './bench/search.ts';
import { servingSpeed } from './bench/serving.ts';
import { studioSpeed } from './bench/studio.ts';
import { vitals } from './bench/vitals.ts';
import { prepareMeasuring } from './setup/measuring.mjs';

/**
 * `npm run bench -- [name] [size] [--json]`: measures, and tells whether what is wanted holds. docs/performance.md says what each
 * one is about. Without a name: all but `lighthouse`, which installs something first. With `--json` the one named, or all that
 * have data, in one document.
 */
const BENCHES: Readonly<Record<string, (size: number | undefined) => unknown>> = {
  page: pageWeights,
  vitals: (size = 5) => vitals(size),
  islands: islandWeights,
  search: searchWeights,
  console: (size = 20) => consoleSpeed(size),
  archive: (size = 10) => archiveSpeed(size),
  check: (size = 250) => checkSpeed(size),
  reading: readingLevel,
  reload: (size = 10) => reloadSpeed(size),
  studio: (size) => studioSpeed(size === undefined ? [10, 500] : [size]),
  serving: (size = 7) => servingSpeed(size),
  insights: (size = 10) => insightsSpeed(size),
  build: (size) => buildReport(size, given('--content=')),
  lighthouse: (size = 1) => lighthouseScores(size),
};

/** They look at code alone. */
const WITHOUT_SITE = ['check', 'reading', 'insights', 'build'];

/** What is said behind an option. */
function given(option: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(option))?.slice(option.length);
}

const [name, size] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (name !== undefined && !Object.hasOwn(BENCHES, name)) {
  console.error(`There is no benchmark \`${name}\`. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
} else {
  if (name === undefined || !WITHOUT_SITE.includes(name)) await prepareMeasuring({ browser: name !== 'serving' });
  const isData = process.argv.includes('--json');
  const data: Record<string, unknown> = {};
  for (const [each, bench] of Object.entries(BENCHES)) {
    if (name === undefined ? each === 'lighthouse' : name !== each) continue;
    const report = await bench(size === undefined ? undefined : Number(size));
    if (!isReport(report)) continue;
    if (isData) data[each] = report.data;
    else report.print();
    if (report.holds === false) process.exitCode = 1;
  }
  if (isData) console.log(JSON.stringify(name === undefined ? data : data[name], null, 2));
}
