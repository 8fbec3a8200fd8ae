import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plainEnv } from '../../tools/dev/plain-env.ts';
import { findOrInstall, missingMessage, PROGRAMS } from '../../tools/setup/programs.ts';
import { projectFolder, sourceFiles } from '../support/sources.ts';
import { commandsOf } from './matrix/machine.ts';

/** What every Debian has, beside Node and npm. */
const BASE = ['apt-get', 'chmod', 'chown', 'cmd', 'dpkg-deb', 'du', 'mkfifo', 'node', 'npm', 'open', 'sh'];

test('every program that is run is in the list', () => {
  const listed = new Set([...BASE, ...Object.values(PROGRAMS).flatMap(({ commands }) => commands)]);
  const runs = /(?<![.#\w])(?:spawn|spawnSync|exec|execSync|execFile|execFileSync|capture|show)\(\s*'([^'\s]+)/g;
  const found = sourceFiles(['src', 'tools', 'tests'], ['.ts', '.mjs', '.cjs']).flatMap(({ path, text }) =>
    [...text.matchAll(runs)].map(([, name = '']) => `${name} in ${path}`),
  );
  expect(found.filter((each) => each.startsWith('git in')).length).toBeGreaterThan(5);
  expect(found.filter((each) => !listed.has(each.split(' ')[0]!))).toEqual([
    'no-such-command-here in tests/setup/run.test.ts',
  ]);
});

describe('a program that is missing', () => {
  /** A folder with an apt-get that installs an empty rsync there, or fails. */
  function withApt(ending: string): { PATH: string; log: () => string[] } {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-apt-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [log, rsync] = [join(folder, 'log'), join(folder, 'rsync')];
    const install = `/bin/cp ${join(folder, 'apt-get')} ${rsync}`;
    const script = `#!/bin/sh\necho "$*" >> ${log}\ncase "$*" in *install*) ${ending === 'fails' ? 'exit 1' : install};; esac\n`;
    writeFileSync(join(folder, 'apt-get'), script);
    chmodSync(join(folder, 'apt-get'), 0o755);
    return { PATH: folder, log: () => readFileSync(log, 'utf8').trim().split('\n') };
  }

  test('is installed by root on Debian, without anything more', async () => {
    const { PATH, log } = withApt('works');
    expect(await findOrInstall('rsync', { env: { PATH }, isRoot: true })).toBe(join(PATH, 'rsync'));
    expect(log().at(-1)).toMatch(/install -y --no-install-recommends rsync$/);
    const before = log().length;
    expect(await findOrInstall('rsync', { env: { PATH }, isRoot: true })).toBe(join(PATH, 'rsync'));
    expect(log()).toHaveLength(before);
  });

  test('is told of where it cannot be installed, with what to do', async () => {
    const { PATH } = withApt('fails');
    const message = async (name: 'rsync' | 'webkit', env: NodeJS.ProcessEnv, isRoot: boolean) => {
      expect(await findOrInstall(name, { env, isRoot })).toBeUndefined();
      return missingMessage(name, { env, isRoot });
    };
    const start = 'There is no rsync, so the tests that publish releases are left out: ';
    expect(await message('rsync', { PATH }, true)).toBe(
      `${start}connect to the network, and run it again to have rsync installed.`,
    );
    expect(await message('rsync', { PATH }, false)).toBe(
      `${start}run "apt-get install --no-install-recommends rsync" as root.`,
    );
    expect(await message('rsync', {}, true)).toBe(`${start}install it.`);
    expect(await message('webkit', { PATH }, false)).toContain('webkitgtk-webdriver xvfb xdotool" as root.');
  });

  test('is looked for where a variable names something else', async () => {
    const { PATH } = withApt('works');
    const env = { PATH, SHIRUBE_FIREFOX: join(PATH, 'rsync') };
    expect(await findOrInstall('firefox', { env, isRoot: false })).toBeUndefined();
    writeFileSync(join(PATH, 'firefox-esr'), '#!/bin/sh\n', { mode: 0o755 });
    expect(await findOrInstall('firefox', { env, isRoot: false })).toBe(join(PATH, 'firefox-esr'));
  });
});

describe('`npm test -- quick` with nothing but Node', () => {
  const bare = commandsOf(join(projectFolder, '.cache/surroundings/bin'), true);
  const run = (more: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['tools/test.ts', 'quick', '--', 'tests/tools/new/numbers.test.ts'], {
      cwd: projectFolder,
      encoding: 'utf8',
      env: plainEnv({ PATH: [dirname(process.execPath), bare].join(delimiter), CI: '', ...more }),
    });

  test('is green, and names at its end the tests that are left out', () => {
    const { status, stdout } = run();
    const lines = stdout.trimEnd().split('\n');
    expect([status, lines.at(-1)]).toEqual([0, expect.stringMatching(/^\d+ passed, 0 failed, 2 skipped$/)]);
    expect(lines.slice(-4, -1)).toEqual([
      'There is no git, so the tests that need it are left out: install it.',
      expect.stringContaining('is none that something had which is gone'),
      expect.stringContaining('of a step is none that a step of the guide had which is gone'),
    ]);
  });

  test('fails in CI, where all tests are wanted', () => {
    const { status, stdout, stderr } = run({ CI: 'true' });
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      expect.stringMatching(/^There is no git, so .+: install it\.\n$/),
    ]);
  });
});
