import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertDefined } from '../../machines/assert-defined.ts';
import { runNew } from '../../tools/new/run.ts';
import { runStatus } from '../../tools/status/run.ts';
import { isWhole } from '../support/coverage.ts';
import { frozenContent } from '../support/frozen.ts';
import { TODAY } from '../support/new-session.ts';
import type { TemporaryContent } from '../support/temporary-content.ts';

let content: TemporaryContent;
beforeAll(() => {
  content = frozenContent();
  // Each in its own way nothing that a command can work with.
  writeFileSync(join(content.root, 'content/articles/en/front-camera.mdx'), 'No head, {and} code.');
  writeFileSync(join(content.root, 'content/diagnosis/en.yaml'), 'a: &a [*a');
  writeFileSync(join(content.root, 'content/walkthroughs/android-add-user-code.yaml'), '\uFFFD\0');
  writeFileSync(join(content.root, 'content/agent/ja.yaml'), '- 1');
  // What rules of style find in broken content is asked by tests/content/broken.test.ts: to load them takes most of the time.
  for (const language of ['en', 'ja']) {
    const file = join(content.root, `content/style/${language}.yaml`);
    const bare = readFileSync(file, 'utf8').replace(/^rules: .*\n|^exceptions:\n(?: .*\n)+/gm, '');
    writeFileSync(file, bare);
  }
  return () => content.remove();
});

/** By a process, as a terminal has it. */
function run(command: string, ...more: string[]) {
  const env = { ...process.env, SHIRUBE_ROOT: content.root };
  const [program = '', ...args] = [...command.split(' '), ...more];
  const { status, stdout, stderr } = spawnSync('node', [`tools/${program}.ts`, ...args], { encoding: 'utf8', env });
  return { status, said: `${stdout}${stderr}` };
}

/** By the function that the command calls: a process of each reads all of the content. */
const CALLS: Readonly<Record<string, (args: string[]) => object | Promise<object>>> = {
  status: (args) => runStatus(args, content.root),
  new: (args) => runNew(args, { root: content.root, today: TODAY, env: {} }),
};
const saidBy = async (command: string): Promise<object> => {
  const [name = '', ...args] = command.split(' ');
  return await assertDefined(CALLS[name])(args);
};

const STACK = /\n {4}at |node:internal|\bError:/;

describe('commands say in words what they cannot do', () => {
  const arguing = [
    // The others are asked something wrong by the tests of each, too.
    ['check', '--unknown', /Unknown option '--unknown'.*npm run check content/s],
    ['show diagnose', '--unknown', /Unknown option '--unknown'.*npm run show -- diagnose/s],
    ['show status', '--unknown', /Unknown option '--unknown'.*npm run show -- status/s],
  ] as const;
  test.each(isWhole ? arguing : arguing.slice(0, 2))('%s %s', (command, argument, words) => {
    const { status, said } = run(command, argument);
    expect(said).toMatch(words);
    expect(said).not.toMatch(STACK);
    expect(status).not.toBe(0);
  });

  test('check content on content that cannot be read says where it is wrong', () => {
    const { status, said } = run('check', 'content');
    expect(said).toMatch(
      /content\/diagnosis\/en\.yaml:1.*\n.*\n.*content\/walkthroughs\/android-add-user-code\.yaml:1/,
    );
    expect(said).not.toMatch(STACK);
    expect(status).not.toBe(0);
  });

  /** What goes on all the same, since it needs nothing that is broken, and what it then says. */
  const goingOn = [
    ['status', /^diagnosis +source +MISSING$/m],
    ['new article fees', /^ +written +content\/articles\/en\/fees\.mdx$/m],
  ] as const;
  test.each(goingOn)('%s goes on with what can be read', async (command, words) => {
    const outcome = (await saidBy(command)) as { done?: string[] };
    expect(outcome.done?.join('\n')).toMatch(words);
  });

  test.runIf(isWhole)('diagnose goes on, too', () => {
    const { status, said } = run('show diagnose', 'activation-error', 'en');
    expect(said).toMatch(/^Causes, /m);
    expect(said).not.toMatch(STACK);
    expect(status).toBe(0);
  });
});
