import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPhraseBreaks } from '../../src/build/phrase-breaks.ts';

/** What a paragraph of a page becomes, a bar for each break. */
function broken(paragraph: string, language = 'ja'): string {
  const [start, end] = [`<html lang="${language}"><body>`, '</body></html>'];
  const page = withPhraseBreaks(start + paragraph + end);
  expect(page.startsWith(start) && page.endsWith(end)).toBe(true);
  return page.slice(start.length, -end.length).replaceAll('<wbr>', '|');
}

describe('a paragraph in a language without spaces', () => {
  test.for([
    [
      'between phrases',
      '<p>写真を撮る必要はありません。自動で読み取られます。</p>',
      '<p>写真を撮る|必要は|ありません。自動で|読み取られます。</p>',
    ],
    [
      'with its attributes',
      '<p class="a" data-b>画面に表示されているQRコードにレンズを向けます</p>',
      '<p class="a" data-b>画面に|表示されている|QRコードに|レンズを|向けます</p>',
    ],
    [
      'outside of the elements that it breaks between',
      '<p>画面の右上にある<b>歯車のアイコン</b>をタップしてください。</p>',
      '<p>画面の|右上にある|<b>歯車の|アイコン</b>を|タップしてください。</p>',
    ],
    [
      'not within a character by its name',
      '<p>追加する&amp;クライアント・ポータルにログインする</p>',
      '<p>追加する|&amp;クライアント・ポータルに|ログインする</p>',
    ],
    [
      'where it is in another language than its page',
      '<p lang="ja">読み取れないときは、スマートフォンを近づけます</p>',
      '<p lang="ja">読み取れない|ときは、スマートフォンを|近づけます</p>',
    ],
  ] as const)('breaks %s', ([, paragraph, wanted]) => {
    const language = paragraph.includes('lang=') ? 'en' : 'ja';
    expect(broken(paragraph, language)).toBe(wanted);
  });

  test.for([
    ['it is one line of the smallest phone', '<p>ログイン画面が出ました。</p>'],
    [
      'it is links or facts in a row',
      '<p class="facts"><span>写真を撮る必要はありません。</span> <a href="/">自動で読み取られます</a></p>',
    ],
    ['its breaks are marked already', '<p>ログイン画面が<wbr>表示されましたので、次へ進みます。</p>'],
    ['it has readings', '<p><ruby>画面<rt>がめん</rt></ruby>に表示されているQRコードにレンズを向けます</p>'],
    ['its words are parted by spaces', '<p lang="en">Point the lens at the QR code that is shown on the screen.</p>'],
    ['it is no paragraph', '<h2>写真を撮る必要はありません。自動で読み取られます。</h2>'],
  ] as const)('is left as it is where %s', ([, paragraph]) => {
    expect(broken(paragraph)).toBe(paragraph.replaceAll('<wbr>', '|'));
  });

  test('ends a text after a bracket that opens, for lines must not end there', () => {
    const marked =
      '<p>自分の顔が映る|（<!---->前面カメラに|なっている）ときは、<b>「<!---->詳細」</b>を|開きます|（<a href="/">手順</a>）</p>';
    expect(broken(marked.replaceAll(/\||<!---->/g, ''))).toBe(marked);
    // In a heading too, and in whatever has its phrases marked already.
    expect(broken('<a><b class="card phrases">自分の<wbr>顔が<wbr>映る<wbr>（前面カメラ）</b>（続き）</a>')).toBe(
      '<a><b class="card phrases">自分の|顔が|映る|（<!---->前面カメラ）</b>（続き）</a>',
    );
    expect(broken('<h1>自分の<wbr>顔が<wbr>映る<wbr>（前面カメラ）</h1>')).toBe(
      '<h1>自分の|顔が|映る|（<!---->前面カメラ）</h1>',
    );
  });

  test('is not parted from a phrase of one or two letters', () => {
    for (const paragraph of [
      '<p>この画面を見ながら、もう一度その操作をする方へ</p>',
      '<p>全部の人のためのページで、その人の言葉を見る</p>',
    ]) {
      const pieces = broken(paragraph).slice(3, -4).split(/[|、]/);
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.filter((piece) => piece.length < 3)).toEqual([]);
    }
  });

  test('has the same words, elements and characters, whatever stands in it', () => {
    const piece = fc.constantFrom(
      '画面の',
      '右上にある',
      '「詳細」',
      'QRコードを',
      'タップします',
      '。',
      '、',
      '&lt;',
      ' ',
      'IB Key',
      '😀',
      '<b>',
      '</b>',
      '<a href="/">',
      '</a>',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const paragraph = `<p>${pieces.join('')}</p>`;
        const after = broken(paragraph);
        expect(after.replaceAll(/\||<!---->/g, '')).toBe(paragraph);
        // Where a line may break anyhow nothing is marked, nor at either end.
        expect(after).not.toMatch(/[、。]\||>\|<\/p>|<p>\||\|<\/|\|\|/);
      }),
    );
  });
});

test('a page that says no language is left as it is', () => {
  expect(withPhraseBreaks('<p>写真を撮る必要はありません。自動で読み取られます。</p>')).not.toContain('wbr');
});
