import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runStatus } from '../../../tools/status/run.ts';
import { temporaryContent, type TemporaryContent } from '../../support/temporary-content.ts';

const ARTICLE = 'content/articles/ja/boil-water.mdx';

let content: TemporaryContent;

function status(...args: string[]): string {
  const outcome = runStatus(args, content.root);
  return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
}

const row = () =>
  status()
    .split('\n')
    .find((line) => line.startsWith('boil-water '))!;

beforeEach(() => {
  content = temporaryContent('tests/fixtures/sound');
  status('--accept', 'all', 'en');
});
afterEach(() => {
  content.remove();
});

describe('an edit marked minor', () => {
  test('makes nothing outdated, and says what was recorded', () => {
    content.edit(ARTICLE, '水が入っています。', '水がはいっています。');
    expect(row()).toContain('OUTDATED (1)');
    expect(status('--minor', 'boil-water')).toBe(
      'content/translations/en/articles/boil-water.yaml: recorded.\n  step/look: 水がはいっています。',
    );
    expect(row()).toMatch(/done$/);
  });

  test('leaves what was outdated before: where several phrases changed, the writer says which are minor', () => {
    content.edit(ARTICLE, '水を入れたところ', '水を注いだところ');
    content.edit(ARTICLE, '水が入っています。', '水がはいっています。');
    const asked = status('--minor', 'boil-water');
    expect(asked).toContain('REFUSED 2 phrases have changed. Which are minor?\n  step/look  changed\n');
    expect(asked).toContain('`npm run show -- status --minor boil-water step/look`, or `all`.');
    expect(row()).toContain('OUTDATED (2)');
    status('--minor', 'boil-water', 'look');
    expect(row()).toContain('OUTDATED (1)');
    expect(status()).toContain('+ 水を注いだところ');
  });

  test('takes every changed phrase where all are named', () => {
    content.edit(ARTICLE, '水を入れたところ', '水をいれたところ');
    content.edit(ARTICLE, '水が入っています。', '水がはいっています。');
    status('--minor', 'boil-water', 'all');
    expect(row()).toMatch(/done$/);
  });

  test('is never a phrase that came or went', () => {
    content.edit(ARTICLE, '水が入っています。', '水がはいっています。');
    content.edit(ARTICLE, '### 水を入れる', '### 水を入れる\n\n半分まで入れます。');
    status('--minor', 'boil-water');
    expect(row()).toContain('OUTDATED (1)');
    expect(status('--minor', 'boil-water')).toContain('REFUSED No phrase of `boil-water` has changed');
  });

  test('can be of words, too', () => {
    content.edit('content/ui/ja.json', 'ようこそ', 'ようこそ、');
    expect(status('--minor', 'ui')).toContain('content/translations/en/ui.yaml: recorded.');
    expect(status()).toMatch(/^ui +source +done$/m);
  });

  test('is not at a place where nothing changed', () => {
    content.edit(ARTICLE, '水が入っています。', '水がはいっています。');
    expect(status('--minor', 'boil-water', 'lok')).toMatch(
      /^REFUSED No phrase changed at `lok`\. Use one of `step\/look`/,
    );
  });
});
