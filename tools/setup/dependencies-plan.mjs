// @ts-check
/** Decides, without touching the machine, whether to install the packages. */
import { createHash } from 'node:crypto';

/**
 * @typedef {'site' | 'all'} Need what a command needs: the packages that make the site, or those of the tests too
 * @typedef {{ platform: string, arch: string, libc: string }} System
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Entry
 * @typedef {Record<string, Entry>} Packages by their path below the root
 * @typedef {{ lock: string, installed: string, system: string, need: Need }} Stamp what is stored beside the packages
 *   once all are there: the hashes of the lock file and of npm's own record, and what they were installed for
 */

/**
 * @param {{ lock: string, installed: string, system: System, need: Need }} state the texts of package-lock.json and of
 *   npm's own record of what it installed
 * @returns {Stamp}
 */
export function stampOf({ lock, installed, system: { platform, arch, libc }, need }) {
  // The system is part of it, since some packages are made for one only.
  return { lock: hashOf(lock), installed: hashOf(installed), system: [platform, arch, libc].join(' ').trim(), need };
}

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {{ lock: string, installed: string | undefined, stored: Stamp | undefined, system: System, need: Need }} state
 *   `installed` is npm's own record, which it writes last
 * @returns {{ action: 'nothing' } | { action: 'stamp' | 'install' | 'add', need: Need }} 'stamp' when npm was run by hand
 *   and all is there, 'add' when the site's packages are there as they should be, and those of the tests are needed
 */
export function planDependencies({ lock, installed, stored, system, need }) {
  // Whoever had all keeps all: a new lock file is no reason to install twice.
  const wanted = stored?.need === 'all' ? 'all' : need;
  const install = /** @type {const} */ ({ action: 'install', need: wanted });
  if (installed === undefined) return install;
  if (stored) {
    const now = stampOf({ lock, installed, system, need: stored.need });
    // What is there was not made for this system.
    if (stored.system !== now.system) return install;
    const isSame = stored.lock === now.lock && stored.installed === now.installed;
    if (isSame) return wanted === stored.need ? { action: 'nothing' } : { action: 'add', need: wanted };
  }
  const there = packagesIn(installed);
  const has = (/** @type {Need} */ each) => there !== undefined && agree(packagesIn(lock) ?? {}, there, system, each);
  if (has('all')) return { action: 'stamp', need: 'all' };
  return wanted === 'site' && has('site') ? { action: 'stamp', need: 'site' } : install;
}

/**
 * @param {string} text of a lock file, or of npm's record
 * @returns {Packages | undefined} without the project itself; undefined where it is none
 */
export function packagesIn(text) {
  try {
    const { '': _, ...packages } = JSON.parse(text).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {Packages} packages of the lock file
 * @param {System} system
 * @param {Need} need
 * @returns {string[]} the paths of those that npm installs
 */
export function expectedPaths(packages, system, need) {
  const paths = Object.keys(packages);
  const unfit = paths.filter((path) => !isFor(packages[path] ?? {}, system));
  const within = new Set(unfit);
  return paths.filter((path) => {
    if (within.has(path) || (need === 'site' && packages[path]?.dev)) return false;
    // What only an unfit package needs lies inside it.
    return !unfit.some((outer) => path.startsWith(`${outer}/`));
  });
}

/**
 * @param {Entry} entry
 * @param {System} system
 */
function isFor({ os, cpu, libc }, system) {
  const allows = (/** @type {string | string[] | undefined} */ list, /** @type {string} */ value) => {
    const names = [list ?? []].flat();
    if (names.includes(`!${value}`)) return false;
    return names.every((name) => name.startsWith('!')) || names.includes(value);
  };
  return allows(os, system.platform) && allows(cpu, system.arch) && allows(libc, system.libc);
}

/**
 * What is optional may be missing, but not what is made for this very system: npm leaves it out without a word where it is
 * told to omit, or cannot fetch it, and nothing runs without it.
 *
 * @param {Packages} wanted of the lock file
 * @param {Packages} there of npm's own record
 * @param {System} system
 * @param {Need} need
 * @returns {string[]} the paths of what is not there, though it is needed
 */
export function lackingPaths(wanted, there, system, need) {
  return expectedPaths(wanted, system, need).filter((path) => {
    const { optional, os } = wanted[path] ?? {};
    return !(path in there) && (!optional || os !== undefined);
  });
}

/**
 * @param {Packages} wanted
 * @param {Packages} there
 * @param {System} system
 * @param {Need} need
 */
function agree(wanted, there, system, need) {
  if (lackingPaths(wanted, there, system, need).length > 0) return false;
  return Object.entries(there).every(([path, { version }]) => wanted[path]?.version === version);
}
