import { describe, expect, test } from 'vitest';
import { easyJapanese } from '../../src/build/style/easy-japanese/index.ts';
import { moraeIn } from '../../src/build/style/easy-japanese/sound-length.ts';

async function codesIn(text: string): Promise<string[]> {
  return (await easyJapanese.read([{ kind: 'text', text }])).map(({ code }) => code);
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
    ['style-honorific', 'お使いのスマートフォンです。'],
    ['style-honorific', '画面をご覧ください。'],
    ['style-honorific', 'ここで選んでいただけます。'],
    ['style-honorific', 'お客様の番号です。'],
    ['style-honorific', 'まだ読んでいない方は、先に読んでください。'],
    ['style-honorific', '初めての方のための説明です。'],
    ['style-passive', '画面が表示されます。'],
    ['style-passive', 'カメラが使われています。'],
    ['style-double-negative', '使えないことはないです。'],
    ['style-kanji-run', '使用期限切れです。'],
    ['style-commas', '画面を見て、番号を読んで、同じものを選んで、押してください。'],
    ['style-desu-masu', 'ボタンを押す。'],
    [
      'style-sentence-long',
      '前に選んだ言葉のボタンを押すと、その言葉で書いてあるページがもう一度出て続きから読むことができるようになります。',
    ],
  ])('finds %s in %s', async (code, text) => {
    expect(await codesIn(text)).toContain(code);
  });

  test('tells of a sentence that begins with a name where the writer’s words are', async () => {
    const name = '『カメラ』';
    const text = `${name}の前に選んだ言葉のボタンを押すと、その言葉で書いてあるページがもう一度出て続きから読むことができるようになります。`;
    const faults = await easyJapanese.read([{ kind: 'text', text }]);
    expect(faults.some(({ code, start }) => code === 'style-sentence-long' && start >= name.length)).toBe(true);
  });
});

test.each([
  ['きって', 3],
  ['きょう', 2],
  ['カード', 3],
  ['画面', 3],
])('%s takes %i morae to say', async (text, morae) => {
  expect(await moraeIn(text)).toBe(morae);
});
