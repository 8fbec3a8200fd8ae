import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCE_PHRASES } from '../facts/source-phrases.ts';
import { hashesOf, RUN, sharedRuns } from '../support/shared-runs.ts';

const texts = ['content', 'docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx?|ya?ml|json)$/.test(file))
    .map((file) => join(folder, file)),
);

test(`no text shares ${RUN} characters in a row with a phrase of the source`, () => {
  const known = new Set(SOURCE_PHRASES.flat());
  const issues = texts.flatMap((file) =>
    sharedRuns(readFileSync(file, 'utf8'), known).map((run) => `${file}: “${run}”`),
  );
  expect(known.size).toBeGreaterThan(0);
  expect(issues).toEqual([]);
});

describe('sharedRuns', () => {
  const known = new Set(hashesOf('茶葉を急須に入れ、IBKRモバイル認証(IB Key)がぬるくなるまで待ってください'));

  test.each([
    ['a part', 'まず、茶葉を急須に入れ、IBKRモバイル認証(IB Key)がぬるくなる。', 1],
    ['all, over two lines and in other forms', '葉を急須に入れ、ＩＢＫＲモバイル認証（IB Key）が\n  ぬるくなるまで', 2],
    ['no run that is one character shorter', '葉を急須に入れ、IBKRモバイル認証(IB Key)がぬるくなる', 0],
    ['the same words in another order', 'ぬるくなるまで待ち、急須に茶葉を入れてください', 0],
  ])('finds of it: %s', (_, text, count) => {
    expect(sharedRuns(text, known)).toHaveLength(count);
  });
});
