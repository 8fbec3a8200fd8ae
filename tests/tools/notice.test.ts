import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../support/sources.ts';
import { temporaryContent } from '../support/temporary-content.ts';

const content = temporaryContent(join(projectFolder, 'tests/fixtures/sound'));
const file = join(content.root, 'public/notice.json');
afterAll(() => content.remove());

function notice(...args: string[]): string {
  const env = { ...process.env, SHIRUBE_ROOT: content.root };
  const { stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'tools/notice.ts'), ...args], {
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const words = ['--words', 'ja=調査中です。', '--words', 'en=We’re on it = soon.'];

test('a notice is written, and added to those in the file', () => {
  const written = notice('--about', 'no-flame', '--until', '2027-01-01', ...words);
  expect(written).toContain('public/notice.json: 1.');
  expect(written).toContain('write `notices: true` in content/site.yaml');
  notice('--about', 'boil-water,no-flame', '--until', '2027-01-02T18:00:00+09:00', ...words);
  expect(JSON.parse(content.read('public/notice.json'))).toEqual({
    notices: [
      { about: ['no-flame'], words: { ja: '調査中です。', en: 'We’re on it = soon.' }, until: '2027-01-01' },
      expect.objectContaining({ about: ['boil-water', 'no-flame'], until: '2027-01-02T18:00:00+09:00' }),
    ],
  });
  notice('--clear');
  expect(JSON.parse(content.read('public/notice.json'))).toEqual({ notices: [] });
});

test.each([
  [['--about', 'no-flam', '--until', '2027-01-01', ...words], 'Did you mean `no-flame`?'],
  [['--about', 'no-flame', '--until', 'tomorrow', ...words], 'Write a day or a time, such as `2026-12-05`'],
  [['--about', 'no-flame', ...words], '`notices.0.until` is missing.'],
  [['--about', 'no-flame', '--until', '2027-01-01', '--words', 'ja=調査中'], 'add `--words en=…`'],
])('nothing is written by %j', (args, told) => {
  const empty = '{ "notices": [] }';
  writeFileSync(file, empty);
  expect(notice(...args)).toContain(told);
  expect(content.read('public/notice.json')).toBe(empty);
});

test.each([
  ['{', 'public/notice.json is not JSON'],
  ['{ "notices": [{}] }', '`notices.0.about` is missing.'],
])('a file that is %s is not added to', (text, told) => {
  writeFileSync(file, text);
  expect(notice('--about', 'no-flame', '--until', '2027-01-01', ...words)).toContain(told);
  expect(content.read('public/notice.json')).toBe(text);
});
