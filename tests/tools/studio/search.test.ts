import { describe, expect, test } from 'vitest';
import { filePlace } from '../../../tools/studio/page/file-place.ts';
import { readPlace } from '../../../tools/studio/page/place.ts';
import { linesWith } from '../../../tools/studio/server/search.ts';

const texts = new Map([
  ['content/ui/en.yaml', 'task:\n  charge: Charge the lamp\n'],
  ['content/articles/en/lamp.mdx', '---\ntitle: Charge your lamp\n---\r\n\r\nThe lamp is ＤＡＲＫ.\n'],
]);
const found = (words: string): string[] => linesWith(texts, words).map(({ file, line }) => `${file}:${line}`);

describe('linesWith', () => {
  test('finds lines with every word, in any order and case, titles first', () => {
    expect(found('LAMP charge')).toEqual(['content/articles/en/lamp.mdx:2', 'content/ui/en.yaml:2']);
  });

  test('finds full-width characters, and counts lines that end in different ways', () => {
    expect(found('dark')).toEqual(['content/articles/en/lamp.mdx:5']);
  });

  test('finds a file by its path, and nothing for no words', () => {
    expect(found('ui en.yaml')).toEqual(['content/ui/en.yaml:1']);
    expect(found(' ')).toEqual([]);
  });
});

test('a found line opens in the view of its file, or else as text', () => {
  expect(filePlace('content/articles/en/lamp.mdx', 2)).toBe('#articles/lamp/en/2');
  expect(filePlace('content/walkthroughs/qr.yaml', 3)).toBe('#guides/qr//3');
  expect(filePlace('content/ui/en.json', 2)).toBe('#file/content%2Fui%2Fen.json//2');
  expect(readPlace('#guides/qr//3')).toEqual({ view: 'guides', of: 'qr', part: undefined, line: 3 });
});
