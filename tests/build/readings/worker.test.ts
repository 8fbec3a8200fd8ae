import { expect, test } from 'vitest';
import { readingsOf } from '../../../src/build/readings/sounds.ts';
import { readInWorker } from '../../../src/build/readings/write-readings.ts';

const words = ['認証', '二段階', 'カメラ', '読む'];
const texts = ['エラーが発生しました', '認証番号が届かない'];

test('a thread of its own finds the same readings', async () => {
  const found = await readInWorker({ words, texts });
  expect(found).toMatchObject({ 認証: 'にんしょう', 届か: 'とどか' });
  expect(found).toEqual(await readingsOf(words, texts));
});
