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

  /** What is said on content that cannot be read: where it is wrong, or what tells that. */
  const refusing = [
    ['check content', /content\/diagnosis\/en\.yaml:1.*\n.*\n.*content\/walkthroughs\/message-delivery\.yaml:1/],
    ['flows', /Nothing was written\. Mend what `npm run check content` tells/],
    ['flows --report README.md --app-version 1', /Nothing was written\. Mend what `npm run check content` tells/],
  ] as const;
  test.each(refusing)('%s on content that cannot be read', (command, words) => {
    const [name = '', ...args] = command.split(' ');
    const { status, said } = run(name, ...args);
    expect(said).toMatch(words);
    expect(said).not.toMatch(STACK);
    expect(status).not.toBe(0);
  });

  /** What goes on all the same, since it needs nothing of what is broken, and what it then says. */
  const goingOn = [
    ['status', /^diagnosis +source +MISSING$/m],
    ['draw', /\/guide-android-add-user-qr\.svg\n(?!.*message-delivery)/s],
    ['draw qr-not-read', /\/ja\/diagnosis-qr-not-read\.svg\n/],
    ['diagnose activation-error en', /^Causes, /m],
    ['new article fees', /^ +written +content\/articles\/en\/fees\.mdx$/m],
  ] as const;
  test.each(everySecond(goingOn))('%s goes on with what can be read', (command, words) => {
    const [name = '', ...args] = command.split(' ');
    const { status, said } = run(name, ...args);
    expect(said).toMatch(words);
    expect(said).not.toMatch(STACK);
    expect(status).toBe(0);
  });
});
