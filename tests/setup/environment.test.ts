import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { childEnv } from '../../tools/setup/environment.mjs';
import { npmCommand } from '../../tools/setup/npm.mjs';

const NODE = join('/n', 'bin', 'node');
const BIN = join('/r', 'node_modules', '.bin');

describe('what the scripts start', () => {
  test('finds the chosen Node and the packages’ commands first, and only once', () => {
    const PATH = ['/usr/bin', BIN, '/bin'].join(delimiter);
    expect(childEnv({ PATH }, '/r', NODE).PATH).toBe([dirname(NODE), BIN, '/usr/bin', '/bin'].join(delimiter));
    expect(childEnv({}, '/r', NODE).PATH).toBe([dirname(NODE), BIN].join(delimiter));
  });

  test('keeps the name that Windows has for PATH', () => {
    const env = childEnv({ Path: 'C' }, '/r', NODE);
    expect(env['Path']).toBe([dirname(NODE), BIN, 'C'].join(delimiter));
    expect(env).not.toHaveProperty('PATH');
  });

  test('keeps what Node has compiled in the project, or where it is told', () => {
    expect(childEnv({}, '/r', NODE)).toMatchObject({ NODE_COMPILE_CACHE: join('/r', '.cache', 'node') });
    expect(childEnv({ NODE_COMPILE_CACHE: '/c' }, '/r', NODE)).toMatchObject({ NODE_COMPILE_CACHE: '/c' });
  });

  test('sends no telemetry, and keeps the rest', () => {
    const given = { HOME: '/h' };
    expect(childEnv(given, '/r', NODE)).toMatchObject({ ASTRO_TELEMETRY_DISABLED: '1', HOME: '/h' });
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
