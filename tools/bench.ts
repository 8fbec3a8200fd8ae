import { checkSpeed } from './bench/check.ts';
import { consoleSpeed } from './bench/console.ts';
import { quality } from './bench/diagnosis-quality.ts';
import { speed } from './bench/diagnosis-speed.ts';
import { offlineWeights } from './bench/offline.ts';
import { reloadSpeed } from './bench/reload.ts';
import { servingSpeed } from './bench/serving.ts';
import { weights } from './bench/weight.ts';

/**
 * `npm run bench -- [weight|offline|quality|speed|console|check|reload|serving] [size]`: what each page weighs, what is
 * fetched beside it to be kept for when there is no network, how near the diagnosis comes to the optimum in models that
 * are too large to be solved, how long a decision takes in very large ones, how long a step takes in a full agent's
 * console, how long the check of many articles takes, how soon a saved file shows, and how many pages a second nginx
 * serves. Without a name: all.
 */
const BENCHES: Readonly<Record<string, (size: number | undefined) => void | Promise<void>>> = {
  weight() {
    const rows = weights();
    if (rows && process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
    else if (rows) console.table(rows);
    else {
      console.error('There is no built site: run `npm run build` first.');
      process.exitCode = 1;
    }
  },
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
};

const [name, size] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (name !== undefined && !Object.hasOwn(BENCHES, name)) {
  console.error(`There is no benchmark \`${name}\`. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [each, bench] of Object.entries(BENCHES)) {
    if (name === undefined || name === each) await bench(size === undefined ? undefined : Number(size));
  }
}
