import { expect, test } from 'vitest';
import { readingsApart } from '../../src/build/readings-apart.ts';
import { readingsOf } from '../../src/build/search-readings.ts';

const words = ['認証', '二段階', 'カメラ', '読む'];
const texts = ['エラーが発生しました', '認証番号が届かない'];

test('a process of its own finds the same readings', async () => {
  const found = await readingsApart(words, texts);
  expect(found).toMatchObject({ 認証: 'にんしょう', 届か: 'とどか' });
  expect(found).toEqual(await readingsOf(words, texts));
});

test('what it cannot do is said', async () => {
  const none = undefined as unknown as string[];
  await expect(readingsApart(words, none)).rejects.toThrow(/readings of words cannot be found: .*not iterable/s);
});
