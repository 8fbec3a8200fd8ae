import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { childEnv } from '../../tools/setup/environment.mjs';
import { npmCommand } from '../../tools/setup/npm.mjs';

const BIN = join('/r', 'node_modules', '.bin');

describe('what the scripts start', () => {
  test('finds the packages’ commands first, and only once', () => {
    const PATH = ['/usr/bin', BIN, '/bin'].join(delimiter);
    expect(childEnv({ PATH }, '/r').PATH).toBe([BIN, '/usr/bin', '/bin'].join(delimiter));
    expect(childEnv({}, '/r').PATH).toBe(BIN);
  });

  test('keeps the name that Windows has for PATH', () => {
    const env = childEnv({ Path: 'C' }, '/r');
    expect(env['Path']).toBe([BIN, 'C'].join(delimiter));
    expect(env).not.toHaveProperty('PATH');
  });

  test('sends no telemetry, and gets what is added', () => {
    const given = { HOME: '/h' };
    expect(childEnv(given, '/r', { A: '1' })).toMatchObject({
      ASTRO_TELEMETRY_DISABLED: '1',
      A: '1',
      HOME: '/h',
    });
    expect(given).toEqual({ HOME: '/h' });
  });
});

describe('npm', () => {
  test('is the one that runs the script', () => {
    const env = { npm_execpath: '/n/npm-cli.js', npm_node_execpath: '/n/node' };
    expect(npmCommand(env, 'linux')).toEqual({ command: '/n/node', args: ['/n/npm-cli.js'], shell: false });
  });

  test('is the one on PATH where the script was started by itself or by another manager', () => {
    const onPath = { command: 'npm', args: [], shell: false };
    expect(npmCommand({}, 'linux')).toEqual(onPath);
    expect(npmCommand({ npm_execpath: '/y/yarn.js', npm_node_execpath: '/n/node' }, 'linux')).toEqual(onPath);
    expect(npmCommand({}, 'win32')).toEqual({ ...onPath, shell: true });
  });
});
