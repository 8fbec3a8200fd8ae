import { expect, test } from 'vitest';
import { readingsOf } from '../../src/build/readings/sounds.ts';
import { readingIn, soundOf } from '../../src/features/search/query/sound.ts';

const words = ['認証', '番号', '認証番号', 'カメラ画面', '今日', '今', '日', '読む', 'カメラ', 'うまく行かない'];

test('what follows from other readings is not written down, and is read all the same', async () => {
  const found = await readingsOf(words, []);
  expect(Object.keys(found)).toEqual(expect.arrayContaining(['認証', '番号', '今日', '今', '日']));
  expect(Object.keys(found)).not.toContain('認証番号');
  const longest = Math.max(...Object.keys(found).map((word) => word.length));
  const read = (text: string) => soundOf(readingIn(text, (word) => found[word], longest));
  expect(read('認証番号')).toBe(soundOf('にんしょうばんごう'));
  expect(read('カメラ画面')).toBe(soundOf('かめらがめん'));
  // As long as the original, and read differently.
  expect(read('うまく行かない')).toBe(soundOf('うまくいかない'));
  // Not “ima-hi”, which its letters would give.
  expect(read('今日')).toBe(soundOf('きょう'));
});
