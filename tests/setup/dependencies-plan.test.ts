import { describe, expect, test } from 'vitest';
import { installFailure, isNetworkError, planDependencies, stampOf } from '../../tools/setup/dependencies-plan.mjs';

const LOCK = JSON.stringify({
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-windows': { version: '2.0.0', optional: true },
  },
});
const STAMP = stampOf(LOCK, 'linux', 'x64');

/** npm's own record of what it installed. */
function record(packages: Record<string, string>) {
  const entries = Object.entries(packages).map(([name, version]) => [`node_modules/${name}`, { version }]);
  return JSON.stringify({ packages: Object.fromEntries(entries) });
}

describe('the packages', () => {
  const plan = (stored: string | undefined, installed: string | undefined, stamp = STAMP) =>
    planDependencies({ lock: LOCK, stamp, stored, installed });

  test('are installed where there are none', () => {
    expect(plan(undefined, undefined)).toBe('install');
  });

  test('are installed again where an installation was broken off, whatever the stamp says', () => {
    expect(plan(STAMP, undefined)).toBe('install');
  });

  test('are left alone where the stamp is this lock file’s', () => {
    expect(plan(STAMP, record({ a: '1.0.0' }))).toBe('nothing');
  });

  test('are only stamped where npm was run by hand', () => {
    expect(plan(undefined, record({ a: '1.0.0' }))).toBe('stamp');
    expect(plan(stampOf('an older lock', 'linux', 'x64'), record({ a: '1.0.0' }))).toBe('stamp');
  });

  test.each([
    ['of another version', record({ a: '1.0.1' })],
    ['missing', record({})],
    ['too many', record({ a: '1.0.0', b: '1.0.0' })],
    ['an optional one of another version', record({ a: '1.0.0', 'for-windows': '1.0.0' })],
    ['unreadable', '{'],
  ])('are installed where they are not the lock file’s: %s', (_, installed) => {
    expect(plan(stampOf('an older lock', 'linux', 'x64'), installed)).toBe('install');
  });

  test('are installed where those there were made for another system', () => {
    expect(plan(stampOf(LOCK, 'darwin', 'arm64'), record({ a: '1.0.0' }))).toBe('install');
  });
});

test('the stamp tells lock files and systems apart', () => {
  const stamps = [
    STAMP,
    stampOf(`${LOCK} `, 'linux', 'x64'),
    stampOf(LOCK, 'linux', 'arm64'),
    stampOf(LOCK, 'win32', 'x64'),
  ];
  expect(new Set(stamps).size).toBe(stamps.length);
  expect(stampOf(LOCK, 'linux', 'x64')).toBe(STAMP);
});

describe('a failed installation is one sentence that says what to do', () => {
  test.each([
    [1, 'npm error code ENOTFOUND', 'connect to the network and run it again.'],
    [1, 'npm error code EAI_AGAIN', 'connect to the network and run it again.'],
    [1, 'npm error code ETIMEDOUT', 'connect to the network and run it again.'],
    [127, 'spawn npm ENOENT', 'npm was not found: install it'],
    [1, 'npm error code EUSAGE', 'run "npm install" and commit the lock file.'],
    [1, 'npm error code ENOSPC', 'The disk is full: make room'],
    [1, 'npm error code EINTEGRITY', 'see what npm says above, then run it again.'],
  ])('%i, %s', (code, output, sentence) => {
    const { message, exitCode } = installFailure(code, output);
    expect(message).toContain(sentence);
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(1);
  });

  test('npm’s own words are shown where they are needed, and no others', () => {
    const usage = 'npm error code EUSAGE\nnpm error Missing: b@1 from lock file\nnpm error Usage:\n';
    expect(installFailure(1, usage).details).toBe('npm error Missing: b@1 from lock file');
    expect(installFailure(1, 'npm error code EINTEGRITY\n').details).toBe('npm error code EINTEGRITY');
    expect(installFailure(1, 'npm error code ENOTFOUND').details).toBe('');
  });

  test('an answer of the registry is no lack of a network', () => {
    expect(isNetworkError('npm error code E404')).toBe(false);
    expect(isNetworkError('npm error code ECONNREFUSED')).toBe(true);
  });
});
