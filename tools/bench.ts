import { checkSpeed } from './bench/check.ts';
import { consoleSpeed } from './bench/console.ts';
import { quality } from './bench/diagnosis-quality.ts';
import { speed } from './bench/diagnosis-speed.ts';
import { islandWeights } from './bench/islands.ts';
import { lighthouseScores } from './bench/lighthouse.ts';
import { offlineWeights } from './bench/offline.ts';
import { pageWeights } from './bench/page.ts';
import { reloadSpeed } from './bench/reload.ts';
import type { Report } from './bench/report.ts';
import { searchWeights } from './bench/search.ts';
import { servingSpeed } from './bench/serving.ts';
import { vitals } from './bench/vitals.ts';

type Found = Report | undefined;

/**
 * `npm run bench -- [name] [size] [--json]`: measures, and tells whether what is wanted holds. docs/performance.md says what each
 * one is about. Without a name: all but `lighthouse`, which installs something first.
 */
const BENCHES: Readonly<Record<string, (size: number | undefined) => Found | Promise<Found>>> = {
  page: pageWeights,
  vitals: (size = 5) => vitals(size),
  islands: islandWeights,
  search: searchWeights,
  offline() {
    const found = offlineWeights();
    if (found) {
      console.table(found.rows);
      console.log(
        `At most ${found.most} bytes by gzip are fetched; ${found.left} files are kept when they are visited.`,
      );
    } else {
      console.error('There is no built site: run `npm run build` first.');
      process.exitCode = 1;
    }
  },
  quality: (size = 8) => quality(size),
  speed: (size = 40) => speed(size),
  console: (size = 20) => consoleSpeed(size),
  check: (size = 250) => checkSpeed(size),
  reload: (size = 10) => reloadSpeed(size),
  serving: (size = 7) => servingSpeed(size),
  lighthouse: (size = 1) => lighthouseScores(size),
};

const [name, size] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (name !== undefined && !Object.hasOwn(BENCHES, name)) {
  console.error(`There is no benchmark \`${name}\`. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [each, bench] of Object.entries(BENCHES)) {
    if (name === undefined ? each === 'lighthouse' : name !== each) continue;
    const report = await bench(size === undefined ? undefined : Number(size));
    if (!report) continue;
    if (process.argv.includes('--json')) console.log(JSON.stringify(report.data, null, 2));
    else report.print();
    if (report.holds === false) process.exitCode = 1;
  }
}
