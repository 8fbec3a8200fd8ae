import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPhraseBreaks } from '../../src/i18n/line-breaks.ts';

/** What a part of a page becomes: a bar for each break, an asterisk for each end of a text. */
function broken(part: string, language = 'ja'): string {
  const [start, end] = [`<html lang="${language}"><body>`, '</body></html>'];
  const page = withPhraseBreaks(start + part + end);
  expect(page.startsWith(start) && page.endsWith(end)).toBe(true);
  return page.slice(start.length, -end.length).replaceAll('<wbr>', '|').replaceAll('<!---->', '*');
}
const plain = (part: string): string => part.replaceAll(/[|*]/g, '');

describe('a paragraph in Japanese', () => {
  test.for([
    ['between phrases', '<p>写真を撮る必要は|ありません。自動で読み取られます。</p>'],
    ['with its attributes', '<p class="a" title="b > c" data-b>画面に表示されている|QRコードにレンズを|向けます</p>'],
    [
      'outside of the elements that it breaks between',
      '<p>画面の右上にある|<b>ユーザーメニューの|アイコン</b>をタップしてください。</p>',
    ],
    ['not within a character by its name', '<p>追加する&amp;クライアント・ポータルに|ログインする</p>'],
    [
      'not within an attribute of what stands in it',
      '<p>画面の右上にある|<b title="写真 > を撮る必要は">ユーザーメニューの|アイコン</b>をタップしてください。</p>',
    ],
    [
      'though characters of HTML stand in it as they are',
      '<p>1 < 2なら、R&Dの画面の右上に|あるアイコンを|タップします</p>',
    ],
  ] as const)('breaks %s', ([, wanted]) => {
    expect(broken(plain(wanted))).toBe(wanted);
  });

  test('has all of its breaks anew where some of it was marked', () => {
    expect(broken('<p>画面の<b>歯車の<wbr/>アイコン</b>をタップしてから次の画面を見ます</p>')).toBe(
      '<p>画面の<b>歯車のアイコン</b>を|タップしてから次の|画面を見ます</p>',
    );
  });

  test.for([
    ['it is one line of the smallest phone', '<p>ログイン画面が出ました。</p>'],
    ['it has readings', '<p><ruby>画面<rt>がめん</rt></ruby>に表示されているQRコードにレンズを向けます</p>'],
    [
      'a field stands in it',
      '<p><textarea>写真を撮る必要はありません。自動で読み取られます。</textarea>と書きます</p>',
    ],
    ['it is in another language', '<p lang="en">写真を撮る必要はありません。自動で読み取られます。</p>'],
    [
      'it has letters of another language alone',
      '<p>Point the lens at the QR code that is shown on the screen, 3 cm away.</p>',
    ],
    ['it is no paragraph', '<h2>写真を撮る必要はありません。自動で読み取られます。</h2>'],
    [
      'it is links or facts in a row',
      '<p class="facts"><!-- 1 --><span>写真を撮る必要はありません。</span> <a href="/">自動で読み取られます</a></p>',
    ],
  ] as const)('is left as it is where %s', ([, paragraph]) => {
    expect(broken(paragraph)).toBe(paragraph);
  });

  test('ends a text after a bracket that opens, for lines must not end there', () => {
    const marked =
      '<p>自分の顔が映る|（*前面カメラに|なっている）ときは、|<b>「*詳細」</b>を開きます|（<a href="/">手順</a>）</p>';
    expect(broken(plain(marked))).toBe(marked);
    // In a heading too, and in anything that has its phrases marked already.
    expect(
      broken('<a><b class="card phrases" id="a">自分の<wbr>顔が<wbr>映る<wbr>（前面カメラ）</b>（続き）</a>'),
    ).toBe('<a><b class="card phrases" id="a">自分の|顔が|映る|（*前面カメラ）</b>（続き）</a>');
    expect(broken('<h1>自分の<wbr>顔が<wbr>映る<wbr>（前面カメラ）</h1>')).toBe(
      '<h1>自分の|顔が|映る|（*前面カメラ）</h1>',
    );
    // Articles write it so.
    expect(broken('<h3>顔が<wbr/>映る<wbr/>（前面カメラ）</h3>')).toBe('<h3>顔が<wbr/>映る<wbr/>（*前面カメラ）</h3>');
  });

  test('is not parted from a phrase of up to three letters', () => {
    for (const paragraph of [
      '<p>この画面を見ながら、もう一度その操作をする方へ</p>',
      '<p>全部の人のためのページで、その人の言葉を見る</p>',
    ]) {
      const pieces = broken(paragraph).slice(3, -4).split(/[|、]/);
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.filter((piece) => piece.length < 4)).toEqual([]);
    }
  });

  test('has the same words, elements and characters, whatever stands in it', () => {
    const piece = fc.constantFrom(
      ...[
        '画面の',
        '右上にある',
        '「詳細」',
        'QRコードを',
        'タップします',
        '。',
        '、',
        '&lt;',
        '&',
        '<',
        '>',
        '"',
        ' ',
      ],
      ...[
        'IB Key',
        '😀',
        '<b>',
        '</b>',
        '<a href="/?a=1&b=「c」">',
        '<i title="画面の右上にある>">',
        '</a>',
        '<br>',
        '<!-- 画面 -->',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const paragraph = `<p>${pieces.join('')}</p>`;
        const after = broken(paragraph);
        expect(plain(after)).toBe(paragraph);
        // Where a line may break anyhow nothing is marked, nor at either end, nor in a tag.
        expect(after).not.toMatch(/[、。]\|(?!(?:<[^>]*>)*「)|>\|<\/p>|<p>\||\|<\/|\|\||<[a-z][^<>]*[|*]/);
      }),
    );
  });
});

test.for(['en', 'th', 'zh-TW'])('a page in %s is left as it is', (language) => {
  const page = '<p>写真を撮る必要はありません。自動で読み取られます。</p><h1>自分の<wbr>（前面カメラ）</h1>';
  expect(broken(page, language)).toBe(page.replace('<wbr>', '|'));
});

test('a page that says no language is left as it is', () => {
  expect(withPhraseBreaks('<p>写真を撮る必要はありません。自動で読み取られます。</p>')).not.toContain('wbr');
});
