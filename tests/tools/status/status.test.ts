import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshLibrary, translationStatuses } from '../../../src/content/index.ts';
import { runStatus } from '../../../tools/status/run.ts';
import { temporaryContent, type TemporaryContent } from '../../support/temporary-content.ts';

const ARTICLE = 'content/articles/ja/boil-water.mdx';
const RECORD = 'content/translations/en/articles/boil-water.yaml';

let content: TemporaryContent;

function status(args: string[] = [], root = content.root): string {
  const outcome = runStatus(args, root);
  return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
}

beforeEach(() => {
  content = temporaryContent('tests/fixtures/sound');
  expect(status(['--accept', 'all', 'en'])).not.toContain('REFUSED');
});
afterEach(() => {
  content.remove();
});

function row(id: string, root = content.root): string {
  return status([], root)
    .split('\n')
    .find((line) => line.startsWith(`${id} `))!;
}

function english(id: string, root = content.root) {
  const [, languages] = [...translationStatuses(freshLibrary(root))].find(
    ([unit]) => (unit.article ?? unit.id) === id,
  )!;
  return languages.get('en')!;
}

describe('npm run show -- status, right after', () => {
  test('everything was accepted: all is done', () => {
    expect(row('boil-water')).toMatch(/source +done$/);
    expect(english('ui')).toMatchObject({ state: 'done', changes: [] });
  });

  test('a phrase of the source changed: it is shown, old and new, word by word', () => {
    content.edit(ARTICLE, '水を入れたところ', '水を注いだところ');
    expect(row('boil-water')).toMatch(/OUTDATED \(1\)$/);
    expect(row('no-flame')).toMatch(/done$/);
    expect(status()).toContain(
      'boil-water in en:\n  step/fill  changed\n    - 水を入れたところ\n    + 水を注いだところ\n    ≠ 水を',
    );
    expect(status()).toMatch(/≠ .*\[-入れた-\]\{\+注いだ\+\}|≠ .*\{\+注いだ\+\}\[-入れた-\]/);
  });

  test('a label of a phrase is another: it is shown as the article has it', () => {
    content.edit(ARTICLE, '### <Label id="stove.light" />を押す', '### <Label id="stove.light" />をタップする');
    expect(status()).toContain('    - <Label id="stove.light" />を押す\n');
  });

  test('a word came in both languages: its source is to be recorded, and nothing is outdated', () => {
    content.edit('content/ui/ja.json', '{', '{ "leaving": "さようなら",');
    content.edit('content/ui/en.json', '{', '{ "leaving": "Goodbye",');
    expect(english('ui')).toMatchObject({ state: 'unrecorded', unrecorded: ['leaving'], changes: [] });
    expect(row('ui')).toMatch(/NOT RECORDED \(1\)$/);
  });

  test('a translation was accepted: it is done, and only its record was written', () => {
    content.edit(ARTICLE, '水を入れたところ', '水を注いだところ');
    const before = content.read('content/articles/en/boil-water.mdx');
    expect(status(['--accept', 'boil-water', 'en'])).toBe(`${RECORD}: recorded.`);
    expect(row('boil-water')).toMatch(/done$/);
    expect(content.read('content/articles/en/boil-water.mdx')).toBe(before);
    expect(status(['--accept', 'boil-water', 'en'])).toBe(`${RECORD}: was recorded already.`);
  });

  test('a shallow clone: it says the same, and so it does without git', { tags: 'git' }, () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: content.root,
        encoding: 'utf8',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'content: first');
    content.edit(ARTICLE, '水を入れたところ', '水を注いだところ');
    git('commit', '-qam', 'content: another word');
    const folder = mkdtempSync(join(tmpdir(), 'shirube-shallow-'));
    try {
      const made = git('clone', '-q', '--depth', '1', `file://${content.root}`, join(folder, 'clone'));
      expect([made.status, made.stderr]).toEqual([0, '']);
      const clone = join(folder, 'clone');
      expect(status([], clone)).toBe(status());
      expect(english('boil-water', clone).changes).toMatchObject([{ kind: 'changed', place: 'step/fill' }]);
      rmSync(join(clone, '.git'), { recursive: true });
      expect(row('boil-water', clone)).toMatch(/OUTDATED \(1\)$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('npm run show -- status', () => {
  test('runs from a terminal, and says what it does not understand', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['tools/show.ts', 'status', ...args], {
        encoding: 'utf8',
        env: { ...process.env, SHIRUBE_ROOT: content.root },
      });
    const { status: code, stdout } = run();
    expect([code, stdout.trimEnd()]).toEqual([0, status()]);
    const failed = run('--acept');
    expect([failed.status, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toContain("Unknown option '--acept'");
  });

  test.each([
    [['--accept', 'boil-watre', 'en'], 'There is no `boil-watre`. Did you mean `boil-water`?'],
    [['--accept', 'boil-water', 'eo'], '`eo` is no language of this site. Did you mean `en`?'],
    [['--accept', 'boil-water', 'ja'], 'Everything is written in `ja` first: there is nothing to record.'],
    [['--accept', 'boil-water'], 'Name an article or words, and a language.'],
    [['boil-water'], '`boil-water` is not understood.'],
  ])('answers %j with a message', (args, message) => {
    expect(status(args)).toContain(`REFUSED ${message}`);
  });
});
