import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checkLibrary,
  formatProblem,
  readFiles,
  readLibrary,
  translationWarnings,
} from '../../../src/content/index.ts';
import { runStatus } from '../../../tools/status/run.ts';
import { temporaryContent, type TemporaryContent } from '../../support/temporary-content.ts';

const [source, translation] = ['content/articles/ja/boil-water.mdx', 'content/articles/en/boil-water.mdx'];

let content: TemporaryContent;
const library = () => readLibrary(readFiles(content.root));
const report = () => checkLibrary(library()).map(formatProblem).join('\n');

beforeEach(() => {
  content = temporaryContent('tests/fixtures/sound');
  for (const file of [source, translation]) {
    content.edit(file, '<Figure n="1">', '<Note kind="secret" />\n\n<Figure n="1">');
  }
  runStatus(['--accept', 'all', 'en'], content.root);
});
afterEach(() => {
  content.remove();
});

describe('a step with a note on what nobody may be told', () => {
  test('fails the check where its translation is out of date, with file, line and both words', () => {
    expect(report()).toBe('');
    content.edit(source, '### 水を入れる', '### 湯を入れる');
    const line = content.read(translation).split('\n').indexOf('<Step id="fill">') + 1;
    expect(report()).toBe(
      `${translation}:${line}  \`step/fill\` matters for security, and “水を入れる” became “湯を入れる” in \`ja\` since it was translated.\n` +
        '    Update it, then run `npm run show -- status --accept boil-water en`.  [translation-stale-secret]',
    );
  });

  test('fails it likewise where a phrase came', () => {
    content.edit(source, '### 水を入れる', '### 水を入れる\n\n番号は秘密です。');
    expect(report()).toContain('“番号は秘密です。” was added');
  });

  test('fails no more once the translation was accepted', () => {
    content.edit(source, '### 水を入れる', '### 湯を入れる');
    runStatus(['--accept', 'boil-water', 'en'], content.root);
    expect(report()).toBe('');
  });

  test('elsewhere in the article only warns', () => {
    content.edit(source, '### やかんを見る', '### やかんを調べる');
    expect(report()).toBe('');
    expect(translationWarnings(library())).toEqual([
      `${translation}  1 phrase of the source changed since it was translated. See \`npm run show -- status\`.`,
    ]);
  });
});
