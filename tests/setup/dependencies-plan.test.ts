import { describe, expect, test } from 'vitest';
import {
  expectedPaths,
  lackingPaths,
  packagesIn,
  planDependencies,
  stampOf,
  type Need,
  type Stamp,
} from '../../tools/setup/dependencies-plan.mjs';

const LINUX = { platform: 'linux', arch: 'x64', libc: 'glibc' };
const ALPINE = { ...LINUX, libc: 'musl' };
const MAC = { platform: 'darwin', arch: 'arm64', libc: '' };

const lockOf = (version: string) =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version },
      'node_modules/tests': { version: '3.0.0', dev: true },
      'node_modules/for-windows': { version: '2.0.0', optional: true, os: 'win32' },
      'node_modules/for-windows/node_modules/part': { version: '2.0.0', optional: true },
      'node_modules/native': { version: '2.0.0', optional: true, os: ['linux'], cpu: 'x64', libc: ['glibc'] },
      'node_modules/any': { version: '1.0.0', optional: true, cpu: '!arm64' },
    },
  });
const LOCK = lockOf('1.0.0');

/** npm's own record of what it installed. */
function record(packages: Record<string, string>): string {
  const entries = Object.entries(packages).map(([name, version]) => [`node_modules/${name}`, { version }]);
  return JSON.stringify({ packages: Object.fromEntries(entries) });
}
const SITE = { a: '1.0.0', native: '2.0.0' };
const ALL = { ...SITE, tests: '3.0.0' };

const stamp = (installed: string, need: Need, lock = LOCK, system = LINUX) =>
  stampOf({ lock, installed, system, need });

describe('the packages', () => {
  const plan = (stored: Stamp | undefined, installed: string | undefined, need: Need = 'site') =>
    planDependencies({ lock: LOCK, installed, stored, system: LINUX, need });
  const install = (need: Need) => ({ action: 'install', need });

  test('are installed where there are none', () => {
    expect(plan(undefined, undefined)).toEqual(install('site'));
    expect(plan(undefined, undefined, 'all')).toEqual(install('all'));
  });

  test('are installed again where an installation was broken off, whatever the stamp says', () => {
    expect(plan(stamp(record(SITE), 'site'), undefined)).toEqual(install('site'));
  });

  test('are left alone where the stamp is this lock file’s', () => {
    expect(plan(stamp(record(SITE), 'site'), record(SITE))).toEqual({ action: 'nothing' });
    expect(plan(stamp(record(ALL), 'all'), record(ALL), 'all')).toEqual({ action: 'nothing' });
  });

  test('of the tests are no less for the site, and are never taken away', () => {
    expect(plan(stamp(record(ALL), 'all'), record(ALL), 'site')).toEqual({ action: 'nothing' });
    expect(plan(stamp('{}', 'all', 'an older lock'), record({ a: '0.9.0' }), 'site')).toEqual(install('all'));
  });

  test('of the tests are added where only the site’s are there', () => {
    expect(plan(stamp(record(SITE), 'site'), record(SITE), 'all')).toEqual({ action: 'add', need: 'all' });
    expect(plan(stamp(record(SITE), 'site'), record({ a: '1.0.0' }), 'all')).toEqual(install('all'));
  });

  test('are only stamped where npm was run by hand, as what they are', () => {
    expect(plan(undefined, record(ALL))).toEqual({ action: 'stamp', need: 'all' });
    expect(plan(undefined, record(SITE))).toEqual({ action: 'stamp', need: 'site' });
    expect(plan(stamp('{}', 'site', 'an older lock'), record(SITE))).toEqual({ action: 'stamp', need: 'site' });
  });

  test('are looked at again when npm was run by hand since', () => {
    expect(plan(stamp(record(SITE), 'site'), record({ a: '1.0.0' }))).toEqual(install('site'));
  });

  test.each([
    ['of another version', record({ ...SITE, a: '1.0.1' })],
    ['missing', record({ native: '2.0.0' })],
    ['too many', record({ ...SITE, b: '1.0.0' })],
    ['of another version, though only optional', record({ ...SITE, any: '1.0.1' })],
    ['left out, though made for this system (omit=optional)', record({ a: '1.0.0' })],
    ['unreadable', '{'],
  ])('are installed where they are not the lock file’s: %s', (_, installed) => {
    expect(plan(stamp('{}', 'site', 'an older lock'), installed)).toEqual(install('site'));
  });

  test('are installed where those there were made for another system', () => {
    expect(plan(stamp(record(ALL), 'all', LOCK, MAC), record(ALL))).toEqual(install('all'));
  });
});

test('what npm installs is what fits the system, and of the tests only where they are wanted', () => {
  const names = (system: typeof LINUX, need: Need) =>
    expectedPaths(packagesIn(LOCK) ?? {}, system, need).map((path) => path.replace(/^node_modules\//, ''));
  expect(names(LINUX, 'site')).toEqual(['a', 'native', 'any']);
  expect(names(LINUX, 'all')).toEqual(['a', 'tests', 'native', 'any']);
  expect(names(ALPINE, 'site')).toEqual(['a', 'any']);
  expect(names(MAC, 'site')).toEqual(['a']);
  expect(names({ ...MAC, platform: 'win32', arch: 'x64' }, 'site')).toEqual([
    'a',
    'for-windows',
    'for-windows/node_modules/part',
    'any',
  ]);
});

test('what npm left out without a word is noticed, unless nothing needs it here', () => {
  const lacking = (installed: Record<string, string>) =>
    lackingPaths(packagesIn(LOCK) ?? {}, packagesIn(record(installed)) ?? {}, LINUX, 'site');
  expect(lacking(SITE)).toEqual([]);
  expect(lacking({ a: '1.0.0' })).toEqual(['node_modules/native']);
});

test('the stamp tells lock files, what npm did, systems and needs apart', () => {
  const stamps = [
    stamp('{}', 'site'),
    stamp('{}', 'all'),
    stamp('{ }', 'site'),
    stamp('{}', 'site', lockOf('1.0.1')),
    stamp('{}', 'site', LOCK, ALPINE),
    stamp('{}', 'site', LOCK, MAC),
  ].map((each) => JSON.stringify(each));
  expect(new Set(stamps).size).toBe(stamps.length);
});
