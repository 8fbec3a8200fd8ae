import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/content/index.ts';
import { installApart } from './setup/apart.mjs';

/** The rooms whose slips nobody would see, and the least share of mutants, in percent, that their own tests must notice. */
const LEAST: Readonly<Record<string, number>> = {
  'case-code': 90,
  walkthrough: 90,
  simulator: 85,
  diagnosis: 90,
  console: 85,
};

/**
 * `npm run mutation` measures every room, one after the other; `npm run mutation -- diagnosis` one alone; and
 * `npm run mutation -- simulator/screens` one folder of it, or one file (`simulator/scenario.ts`).
 */
const asked = process.argv.slice(2).map((each) => {
  const [room = '', ...part] = each.split('/');
  return { room, part: part.join('/') };
});
const unknown = asked.map(({ room }) => room).filter((room) => !Object.hasOwn(LEAST, room));
if (unknown.length > 0) {
  console.error(`There is no room ${unknown.join(', ')} to measure. There are: ${Object.keys(LEAST).join(', ')}.`);
  process.exit(2);
}
const root = projectRoot();
const stryker = join(await installApart('stryker'), '@stryker-mutator/core/bin/stryker.js');
const all = Object.keys(LEAST).map((room) => ({ room, part: '' }));
const failed = (asked.length > 0 ? asked : all).filter(({ room, part }) => {
  console.log(`\n${room} ${part}: at least ${LEAST[room]} %`);
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_ROOM: room, MUTATION_PART: part, MUTATION_LEAST: String(LEAST[room]) },
  });
  return status !== 0;
});
if (failed.length > 0)
  console.error(`\nToo few mutants were noticed in: ${failed.map(({ room, part }) => `${room} ${part}`).join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
