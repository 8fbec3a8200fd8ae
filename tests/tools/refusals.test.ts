import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TemporaryContent } from '../support/temporary-content.ts';
import { everySecond } from '../support/coverage.ts';
import { frozenContent } from '../support/frozen.ts';

let content: TemporaryContent;
beforeAll(() => {
  content = frozenContent();
  // Each in its own way nothing that a command can work with.
  writeFileSync(join(content.root, 'content/articles/en/front-camera.mdx'), 'No head, {and} code.');
  writeFileSync(join(content.root, 'content/diagnosis/en.yaml'), 'a: &a [*a');
  writeFileSync(join(content.root, 'content/walkthroughs/message-delivery.yaml'), '\uFFFD\0');
  writeFileSync(join(content.root, 'content/agent/ja.yaml'), '- 1');
});
afterAll(() => content.remove());

function run(command: string, ...args: string[]) {
  const env = { ...process.env, SHIRUBE_ROOT: content.root };
  const { status, stdout, stderr } = spawnSync('node', [`tools/${command}.ts`, ...args], { encoding: 'utf8', env });
  return { status, said: `${stdout}${stderr}` };
}

const STACK = /\n {4}at |node:internal|\bError:/;

describe('commands say in words what they cannot do', () => {
  test.each(
    everySecond([
      ['calibrate', 'nowhere.json', /`nowhere\.json` is left out: there is no such file/],
      ['calibrate', 'content', /`content` is left out: it is a folder/],
      ['calibrate', '--unknown', /Unknown option '--unknown'.*npm run calibrate/s],
      ['check', '--unknown', /Unknown option '--unknown'.*npm run check content/s],
      ['diagnose', '--unknown', /Unknown option '--unknown'.*npm run diagnose/s],
      ['draw', '--unknown', /Unknown option '--unknown'.*npm run draw/s],
      ['draw', '--out=package.json', /Nothing can be written to package\.json/],
      ['flows', '--unknown', /Unknown option '--unknown'.*npm run flows/s],
      ['status', '--unknown', /Unknown option '--unknown'.*npm run status/s],
    ] as const),
  )('%s %s', (command, argument, words) => {
    const { status, said } = run(command, argument);
    expect(said).toMatch(words);
    expect(said).not.toMatch(STACK);
    expect(status).not.toBe(0);
  });

  const commands: readonly (readonly [string, ...string[]])[] = [
    ['status'],
    ['check', 'content'],
    ['draw'],
    ['draw', 'qr-not-read'],
    ['diagnose', 'activation-error', 'en'],
    ['flows'],
    ['flows', '--report', 'README.md', '--app-version', '1'],
    ['new', 'article', 'fees'],
  ];
  test.each(everySecond(commands))('%s %s on content that cannot be read', (command, ...args) => {
    expect(run(command, ...args).said).not.toMatch(STACK);
  });
});
