import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepTimes, timesOf } from '../../../tools/release/times.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirube-times-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'page.html');

/** Writes the file at a time, in seconds. */
function write(text: string, seconds: number): void {
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
}

const DAY = 1_795_737_600;

test.each([
  ['what is as it was keeps its time', 'text', DAY + 60, DAY],
  ['what has changed has the time at which it was made', 'TEXT', DAY + 60, DAY + 60],
  ['what has changed within the same second is a second later', 'TEXT', DAY + 0.4, DAY + 1],
  ['what has changed while the clock was set back is a second later', 'TEXT', DAY - 60, DAY + 1],
])('%s', (_, text, made, expected) => {
  write('text', DAY);
  const before = timesOf(folder);
  write(text, made);
  keepTimes(folder, before);
  expect(statSync(file).mtimeMs / 1000).toBe(expected);
});

test('what is new has its own time', () => {
  write('text', DAY);
  keepTimes(folder, new Map());
  expect(statSync(file).mtimeMs / 1000).toBe(DAY);
});
