import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/content/index.ts';
import { installApart } from './setup/apart.mjs';

/** The minimum mutation score of each folder of `machines/`, in percent. */
const MIN_SCORES: Readonly<Record<string, number>> = {
  'case-code': 90,
  walkthrough: 90,
  simulator: 85,
  diagnosis: 90,
  console: 85,
};

/**
 * `npm test -- mutation` tests every folder, `npm test -- mutation diagnosis` only one,
 * `npm test -- mutation simulator/screens` a subfolder, and `npm test -- mutation simulator/scenario.ts` a file.
 */
const requested = process.argv.slice(2).map((path) => {
  const [folder = '', ...part] = path.split('/');
  return { folder, part: part.join('/') };
});
const unknown = requested.map(({ folder }) => folder).filter((folder) => !Object.hasOwn(MIN_SCORES, folder));
if (unknown.length > 0) {
  console.error(`Unknown folder: ${unknown.join(', ')}. Folders: ${Object.keys(MIN_SCORES).join(', ')}.`);
  process.exit(2);
}
const root = projectRoot();
const stryker = join(await installApart('stryker'), '@stryker-mutator/core/bin/stryker.js');
const all = Object.keys(MIN_SCORES).map((folder) => ({ folder, part: '' }));
const failed = (requested.length > 0 ? requested : all).filter(({ folder, part }) => {
  console.log(`\n${join(folder, part)}: minimum score ${MIN_SCORES[folder]} %`);
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_FOLDER: folder,
      MUTATION_PART: part,
      MUTATION_MIN_SCORE: String(MIN_SCORES[folder]),
    },
  });
  return status !== 0;
});
if (failed.length > 0) {
  const names = failed.map(({ folder, part }) => join(folder, part));
  console.error(`\nFailed or below the minimum score: ${names.join(', ')}.`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
