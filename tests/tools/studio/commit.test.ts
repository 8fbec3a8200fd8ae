import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { Checking } from '../../../tools/studio/server/checking.ts';
import type { StudioContext } from '../../../tools/studio/server/route.ts';
import { answer } from '../../../tools/studio/server/routes.ts';
import { speechFor } from '../../../tools/studio/server/speech.ts';
import { writeLamp } from '../../support/other-products.ts';
import { beginRepository } from '../../support/own-repository.ts';

const ARTICLE = 'content/articles/en/stays-dark.mdx';

let root: string;
let checking: Checking;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-commit-'));
  writeLamp(root);
  // The rules of style take longest, and add nothing here.
  for (const language of ['en', 'ja']) {
    const file = join(root, `content/style/${language}.yaml`);
    const { names } = parse(readFileSync(file, 'utf8')) as { names: string[] };
    writeFileSync(file, stringify({ names }));
  }
  beginRepository(root);
  checking = new Checking(root);
});
afterEach(async () => {
  await checking.end();
  rmSync(root, { recursive: true });
});

const commits = (): number =>
  Number(execFileSync('git', ['-C', root, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' }));

async function commit(by = checking): Promise<{ status: number; body: unknown }> {
  const speech = speechFor({ asked: 'en', usual: 'en' });
  const context = { root, checking: by, page: 'one', unsaved: new Map(), ...speech } as unknown as StudioContext;
  return answer(context, 'POST commit', { query: new URLSearchParams(), body: { message: 'Say more' } });
}

test('content with a fault is not committed until the fault is gone', { tags: 'git' }, async () => {
  const before = readFileSync(join(root, ARTICLE), 'utf8');
  writeFileSync(join(root, ARTICLE), before.replace('title:', 'title'));
  expect(await commit()).toEqual({
    status: 409,
    body: {
      refused: expect.stringMatching(/^Nothing was committed, because the check finds faults: \d+ in all files/),
    },
  });
  expect(commits()).toBe(1);
  writeFileSync(join(root, ARTICLE), before);
  appendFileSync(join(root, ARTICLE), '\nCharge it for an hour.\n');
  expect(await commit()).toEqual({ status: 200, body: { commit: expect.any(String) } });
  expect(commits()).toBe(2);
});

test.each([
  ['crashes', () => new Checking({} as unknown as string)],
  ['does not answer in time', () => new Checking(root, 1)],
])('nothing is committed while the check %s', { tags: 'git' }, async (_, broken) => {
  appendFileSync(join(root, ARTICLE), '\nCharge it for an hour.\n');
  const other = broken();
  // Every check is answered, not the first one alone.
  for (let turn = 0; turn < 2; turn++)
    expect(await commit(other)).toEqual({
      status: 409,
      body: { refused: expect.stringContaining('the check did not finish') },
    });
  await other.end();
  expect(commits()).toBe(1);
});
