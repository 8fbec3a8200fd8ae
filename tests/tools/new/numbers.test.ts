import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshNumber, STEP_NUMBER } from '../../../tools/new/numbers.ts';
import { sayIn } from '../../../src/build/words.ts';

let root: string;
const say = sayIn('en');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-numbers-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const fresh = (taken: readonly number[], most = 999) =>
  freshNumber({ root, say }, 'content', 'case', taken, [100, most]);
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    stdio: 'ignore',
  });

test('is the one after the highest', () => {
  expect(fresh([])).toBe(100);
  expect(fresh([101, 105])).toBe(106);
});

test('is a free one below where the highest is taken', () => {
  expect(fresh([100, 102, 999])).toBe(101);
});

test('is none where all are taken', () => {
  expect(() => fresh([100, 101], 101)).toThrow('All numbers from 100 to 101 have been used.');
});

test('is none that something had which is gone', { tags: 'git' }, () => {
  git('init');
  const file = join(root, 'content/old.yaml');
  writeFileSync(file, 'case: 140\nsteps: { case: 300 }\n');
  git('add', '.');
  git('commit', '-m', 'a');
  rmSync(file);
  git('commit', '-am', 'b');
  expect(fresh([101])).toBe(141);
});

test('of a step is none that a step of the guide had which is gone', { tags: 'git' }, () => {
  git('init');
  const file = 'content/guide.yaml';
  writeFileSync(join(root, file), 'before: { on: phone }\nsteps:\n  a: { n: 1, next: b }\n  b:\n    n: 12\n');
  git('add', '.');
  git('commit', '-m', 'a');
  writeFileSync(join(root, file), 'steps:\n  a: { n: 1, end: true }\n');
  git('commit', '-am', 'b');
  expect(freshNumber({ root, say }, file, STEP_NUMBER, [1], [1, 99])).toBe(13);
});
