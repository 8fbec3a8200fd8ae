import { describe, expect, test } from 'vitest';
import { easyJapanese } from '../../src/build/style/japanese.ts';

async function codesIn(text: string): Promise<string[]> {
  return (await easyJapanese.read({ kind: 'text', text })).map(({ code }) => code);
}

describe('easy Japanese', () => {
  test.each([
    '画面を見てください。',
    'お知らせが出ます。',
    'カメラの使い方を読んでください。',
    'サポートに聞く方が早いです。',
    '右の方を見てください。',
    '名前が違うかもしれません。',
    'この画面で見られる資料です。',
    // A name is read at once, however long it is.
    '『カメラを使って、別の画面に出ているQRコードを読み取るための、とても長い名前のボタン』をタップしてください。',
  ])('has nothing against %s', async (text) => {
    expect(await codesIn(text)).toEqual([]);
  });

  test.each([
    ['style-double-negative', '使えないことはないです。'],
    ['style-kanji-run', '使用期限切れです。'],
    ['style-commas', '画面を見て、番号を読んで、同じものを選んで、押してください。'],
    ['style-desu-masu', 'これが番号です。ここを押すのである。'],
    [
      'style-sentence-long',
      '前に選んだ言葉のボタンを押すと、その言葉で書いてあるページがもう一度出て続きから読むことができるようになります。',
    ],
  ])('finds %s in %s', async (code, text) => {
    expect(await codesIn(text)).toContain(code);
  });
});
