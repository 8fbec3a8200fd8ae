// @ts-check
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedPaths, lackingPaths, packagesIn, planDependencies, stampOf } from './dependencies-plan.mjs';
import { SetupFailure } from './failure.mjs';
import { install } from './install.mjs';

/** @typedef {import('./dependencies-plan.mjs').Need} Need */

/** The packages in megabytes, on Linux on x64: as they are fetched, and on the disk. `npm test -- setup` measures them. */
export const SIZES = { site: { fetched: 125, disk: 240 }, all: { fetched: 255, disk: 535 } };

/**
 * Installs the packages of package-lock.json unless they are there.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, machine: import('./node-version.mjs').Machine, need: Need }} context
 *   `env` is the plain environment: npm must not run on the Node that it replaces
 * @returns {Promise<void>}
 * @throws {SetupFailure} when they can't be installed
 */
export async function ensureDependencies({ root, env, machine, need }) {
  const lock = readLock(root);
  const stampFile = join(root, 'node_modules', '.shirube-setup');
  const recordFile = join(root, 'node_modules', '.package-lock.json');
  const state = { lock, system: machine, need };
  const before = read(recordFile);
  const plan = planDependencies({ ...state, installed: before, stored: readStamp(stampFile) });
  if (plan.action === 'nothing') return;
  if (plan.action !== 'stamp') {
    // An installation that breaks off must not look done.
    rmSync(stampFile, { force: true });
    const { fetched, disk } = SIZES[plan.need];
    if (before === undefined) {
      console.error(
        `First some packages: ${fetched} MB from the network, unless npm has kept them, and ${disk} MB of the disk.`,
      );
    }
    const adds = plan.action === 'add';
    const of = {
      folder: root,
      env,
      what: `Installing the packages${{ site: ' that make the site', all: '' }[plan.need]}`,
      // `ci` first removes what is there.
      args: [...(adds ? ['install', '--no-save'] : ['ci']), plan.need === 'all' ? '--include=dev' : '--omit=dev'],
      disk: adds ? disk - SIZES.site.disk : disk,
      replaces: before !== undefined && !adds,
    };
    await install(of, () => {
      const paths = expectedPaths(packagesIn(lock) ?? {}, machine, plan.need);
      const there = paths.filter((path) => existsSync(join(root, path, 'package.json')));
      return `${there.length} of ${paths.length} packages`;
    });
  }
  const installed = read(recordFile) ?? '';
  const [lacking] = lackingPaths(packagesIn(lock) ?? {}, packagesIn(installed) ?? {}, machine, plan.need);
  if (lacking !== undefined) {
    const name = lacking.replace(/^.*node_modules\//, '');
    throw new SetupFailure(
      `npm could not fetch ${name}, without which nothing runs here, and did not say so: run it again.`,
    );
  }
  const stamp = stampOf({ ...state, installed, need: plan.need });
  // A new file: what is there may be shared with another clone.
  writeFileSync(`${stampFile}.new`, JSON.stringify(stamp));
  renameSync(`${stampFile}.new`, stampFile);
}

/**
 * @param {string} root
 * @returns {string} the text of package-lock.json
 */
function readLock(root) {
  const lock = read(join(root, 'package-lock.json'));
  if (lock !== undefined && packagesIn(lock) !== undefined) return lock;
  const what = lock === undefined ? 'missing' : 'no lock file of npm (a merge may have left its marks in it)';
  throw new SetupFailure(`package-lock.json is ${what}: get it back with "git checkout package-lock.json".`);
}

/**
 * @param {string} file
 * @returns {import('./dependencies-plan.mjs').Stamp | undefined}
 */
function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
