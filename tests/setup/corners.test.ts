import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertDefined } from '../../machines/assert-defined.ts';
import { packagedNode, thisMachine } from '../../tools/setup/node-version.mjs';
import { isWhole } from '../support/coverage.ts';
import { CORNERS, type Corner } from './matrix/corners.ts';
import { smallProject, type SmallProject } from './matrix/small-project.ts';

/**
 * Two corners of `npm test -- setup`, with a Node and an npm of their own, that install what decides the matter: the Node
 * for all the rest. In `npm test` both are one. Elsewhere than on Linux no package has a Node that could represent an older
 * one: there it is the one that runs this.
 */
const machine = thisMachine();
const named = (name: string): Corner => assertDefined(CORNERS.find((corner) => corner.name === name));
const oldest = named('Node 20, its npm');
const both: Corner = { ...oldest, name: 'Node 20, its npm, nothing else', isBare: true };
const asked = isWhole ? [oldest, named('nothing but Node')] : [both];
const corners = machine.libc === 'glibc' ? asked : [undefined];
const packaged = packagedNode(machine);
// What is not kept from another time is fetched, on any line.
const LIMIT = 900_000;

describe.each(corners)('$name', (corner) => {
  let project: SmallProject;
  const program = (...args: string[]) => ['run', '--silent', 'program', '--', ...args];
  beforeAll(async () => {
    project = await smallProject(corner);
    return () => project.remove();
  }, LIMIT);

  test('an installation that was broken off is done again', { timeout: LIMIT }, async () => {
    const { child, ended } = project.type('npm', program());
    const begun = (): boolean => existsSync(join(project.folder, 'node_modules'));
    while (child.exitCode === null && !begun()) await wait(20);
    child.kill('SIGKILL');
    await ended;
    rmSync(join(project.folder, 'node_modules', '.package-lock.json'), { force: true });
    const { said, ended: again } = project.type('npm', program('a', 'b c'), { stdin: 'word\n' });
    expect([await again, said()]).toEqual([7, expect.stringContaining('Installing the packages: done after')]);
  });

  test(
    'the program has the right Node, its arguments and its input, and npm its exit code',
    { timeout: LIMIT },
    async () => {
      const { said, ended } = project.type('npm', program('a', 'b c', '--d'), { stdin: 'word\n' });
      expect(await ended).toBe(7);
      expect(JSON.parse(said())).toEqual({
        args: ['a', 'b c', '--d'],
        stdin: 'word\n',
        escaped: '\\.',
        path:
          packaged === undefined
            ? expect.any(String)
            : join(project.folder, '.cache/apart/node/node_modules', packaged),
      });
    },
  );

  test('a signal ends the program, too', { timeout: LIMIT }, async () => {
    const { child, said, ended } = project.type('node', ['tools/run.cjs', 'tools/program.ts', 'wait']);
    while (child.exitCode === null && !said().includes('args')) await wait(20);
    child.kill('SIGTERM');
    // What it has started holds its output open: it ends only when that has ended.
    expect(await ended).toBe('SIGTERM');
  });

  test('what is installed is what any system needs, and the Node apart from it', () => {
    const names = (folder: string): string[] =>
      readdirSync(join(project.folder, folder)).filter((name) => !name.startsWith('.'));
    expect(names('node_modules')).toEqual(['yaml']);
    if (packaged !== undefined) expect(names('.cache/apart/node/node_modules')).toEqual([packaged.split('/')[0]]);
  });
});
