// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { install } from './install.mjs';

/**
 * @typedef {'site' | 'all'} Need the packages that make the site, or those of the tests too
 * @typedef {{ platform: string, arch: string, libc: string }} System
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Entry
 * @typedef {Record<string, Entry>} Packages by their path below the root
 */

/** The packages in megabytes, on Linux on x64: as fetched, and on the disk. */
const SIZES = { site: { fetched: 125, disk: 240 }, all: { fetched: 255, disk: 535 } };

/**
 * Installs the packages of package-lock.json unless they are there.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, machine: System, need: Need }} context `env`: npm must not run on the Node
 *   that it replaces
 * @throws {SetupFailure} when they can't be installed
 */
export async function ensureDependencies({ root, env, machine, need }) {
  const lock = readLock(root);
  const there = () => packagesIn(read(join(root, 'node_modules', '.package-lock.json')));
  const before = there();
  const wanted = packagesToInstall(lock, before, machine, need);
  if (wanted === undefined) return;
  if (before === undefined) {
    const { fetched, disk } = SIZES[wanted];
    console.error(
      `First, packages: ${fetched} MB from the network, unless npm has them in its cache, and ${disk} MB on the disk.`,
    );
  }
  await install({
    folder: root,
    env,
    what: `Installing the packages${wanted === 'site' ? ' that make the site' : ''}`,
    // `ci` would remove what is there before it fetches the rest.
    args: [
      ...(before === undefined ? ['ci'] : ['install', '--no-save']),
      wanted === 'all' ? '--include=dev' : '--omit=dev',
    ],
  });
  const [lacking] = lackingPaths(lock, there() ?? {}, machine, wanted);
  if (lacking !== undefined) {
    const name = lacking.replace(/^.*node_modules\//, '');
    throw new SetupFailure(`npm could not fetch ${name}, which is required here: run it again.`);
  }
}

/**
 * @param {Packages} lock
 * @param {Packages | undefined} there npm's own record of what it installed, which it writes last
 * @param {System} system
 * @param {Need} need
 * @returns {Need | undefined} the packages to install, if any
 */
export function packagesToInstall(lock, there, system, need) {
  const isComplete =
    there !== undefined &&
    lackingPaths(lock, there, system, need).length === 0 &&
    Object.entries(there).every(([path, { version }]) => lock[path]?.version === version);
  if (isComplete) return undefined;
  // Once the packages of the tests are installed, they stay.
  return Object.values(there ?? {}).some(({ dev }) => dev) ? 'all' : need;
}

/**
 * The paths of packages that are missing though this system needs them. npm says nothing if it can't fetch an optional package, even
 * if it is made for this very system.
 *
 * @param {Packages} lock
 * @param {Packages} there
 * @param {System} system
 * @param {Need} need
 */
function lackingPaths(lock, there, { platform, arch, libc }, need) {
  const unfit = Object.keys(lock).filter((path) => {
    const entry = lock[path] ?? {};
    return !(allows(entry.os, platform) && allows(entry.cpu, arch) && allows(entry.libc, libc));
  });
  return Object.keys(lock).filter((path) => {
    const { dev, optional, os } = lock[path] ?? {};
    if (path in there || (optional && os === undefined) || (dev && need === 'site')) return false;
    return !unfit.some((each) => path === each || path.startsWith(`${each}/`));
  });
}

/**
 * @param {string | string[] | undefined} list names, or names to exclude: `!win32`
 * @param {string} value
 */
function allows(list, value) {
  const names = [list ?? []].flat();
  return !names.includes(`!${value}`) && (names.every((name) => name.startsWith('!')) || names.includes(value));
}

/** @param {string} root */
function readLock(root) {
  const text = read(join(root, 'package-lock.json'));
  const lock = packagesIn(text);
  if (lock !== undefined) return lock;
  const what = text === undefined ? 'missing' : 'no lock file of npm (a merge may have left its marks in it)';
  throw new SetupFailure(`package-lock.json is ${what}: restore it with "git checkout package-lock.json".`);
}

/**
 * @param {string | undefined} text of a lock file, or of npm's record
 * @returns {Packages | undefined} without the project itself; undefined if the text is neither
 */
export function packagesIn(text) {
  try {
    const { '': _, ...packages } = JSON.parse(text ?? '').packages;
    return packages;
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
