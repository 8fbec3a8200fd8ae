import { describe, expect, test } from 'vitest';
import { packagesIn, packagesToInstall } from '../../tools/setup/dependencies.mjs';

const LINUX = { platform: 'linux', arch: 'x64', libc: 'glibc' };
const ALPINE = { ...LINUX, libc: 'musl' };
const MAC = { platform: 'darwin', arch: 'arm64', libc: '' };

const LOCK = {
  'node_modules/a': { version: '1.0.0' },
  'node_modules/tests': { version: '3.0.0', dev: true },
  'node_modules/for-windows': { version: '2.0.0', optional: true, os: 'win32' },
  'node_modules/for-windows/node_modules/part': { version: '2.0.0' },
  'node_modules/native': { version: '2.0.0', optional: true, os: ['linux'], cpu: 'x64', libc: ['glibc'] },
  'node_modules/mac': { version: '2.0.0', optional: true, os: ['darwin'], cpu: '!x64' },
  'node_modules/any': { version: '1.0.0', optional: true, cpu: '!arm64' },
};

/** npm's own record of what it installed. */
function record(versions: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [
      `node_modules/${name}`,
      { version, ...(name === 'tests' ? { dev: true } : {}) },
    ]),
  );
}
const SITE = { a: '1.0.0', native: '2.0.0' };
const ALL = { ...SITE, tests: '3.0.0' };

describe('the packages', () => {
  const plan = (there: Record<string, string> | undefined, need: 'site' | 'all' = 'site', system = LINUX) =>
    packagesToInstall(LOCK, there && record(there), system, need);

  test('are installed where there are none, or an installation broke off', () => {
    expect(plan(undefined)).toBe('site');
    expect(plan(undefined, 'all')).toBe('all');
  });

  test('are left alone where they are those of the lock file', () => {
    for (const there of [SITE, ALL, { ...SITE, any: '1.0.0' }]) expect(plan(there)).toBeUndefined();
    expect(plan(ALL, 'all')).toBeUndefined();
  });

  test('of the tests are added to those of the site, and are never removed', () => {
    expect(plan(SITE, 'all')).toBe('all');
    expect(plan({ ...ALL, a: '0.9.0' }, 'site')).toBe('all');
  });

  test.each([
    ['of another version', { ...SITE, a: '1.0.1' }],
    ['missing', { native: '2.0.0' }],
    ['too many', { ...SITE, b: '1.0.0' }],
    ['of another version, though only optional', { ...SITE, any: '1.0.1' }],
    ['left out, though made for this system (omit=optional)', { a: '1.0.0' }],
  ])('are installed again where they are not the lock file’s: %s', (_, there) => {
    expect(plan(there)).toBe('site');
  });

  test('are those of the system', () => {
    expect(plan({ a: '1.0.0' }, 'site', ALPINE)).toBeUndefined();
    expect(plan(SITE, 'site', MAC)).toBe('site');
    expect(plan({ a: '1.0.0', mac: '2.0.0' }, 'site', MAC)).toBeUndefined();
  });
});

test('a text that is no lock file is told apart', () => {
  expect(packagesIn('{"packages":{"":{},"node_modules/a":{"version":"1.0.0"}}}')).toEqual({
    'node_modules/a': { version: '1.0.0' },
  });
  for (const text of [undefined, '', '{', '{}']) expect(packagesIn(text)).toBeUndefined();
});
