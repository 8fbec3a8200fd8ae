import { expect, test } from 'vitest';
import { apart } from '../../src/build/apart.ts';
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
  const none = new URL('no-such-script.ts', import.meta.url);
  await expect(apart(none, {}, 'The readings')).rejects.toThrow(/^The readings cannot be found: .*no-such-script/s);
});
