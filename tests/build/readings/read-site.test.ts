import { describe, expect, test } from 'vitest';
import { textsOfData, textsOfPage } from '../../../src/build/readings/page-texts.ts';
import { readSite } from '../../../src/build/readings/read-site.ts';
import { findReadings } from '../../../src/readings/find.ts';

/** How a text is read by the words of some texts. */
async function read(text: string, texts: readonly string[][], corrections: Parameters<typeof readSite>[1] = []) {
  const find = findReadings((await readSite(texts, corrections)).words);
  return find(text).map(({ start, end, kana }) => `${text.slice(start, end)}=${kana}`);
}

describe('texts are read', () => {
  test('as the dictionary has them, in all their pieces', async () => {
    const heading = ['カメラで', '読み取って', 'ください'];
    expect(await read('読み取って', [heading])).toEqual(['読=よ', '取=と']);
  });

  test('as writers say, where a word is one by itself', async () => {
    const texts = [['この版で試す方の方法'], ['出版の方']];
    const corrections = [
      { word: '版', reading: 'はん' },
      { word: '方', reading: 'かた' },
    ];
    expect(await read('この版で試す方の方法', texts, corrections)).toEqual([
      '版=はん',
      '試=ため',
      '方=かた',
      '方法=ほうほう',
    ]);
    expect(await read('出版の方', texts, corrections)).toEqual(['出版=しゅっぱん', '方=かた']);
  });

  test('as writers say of a place, before what they say of the word', async () => {
    const corrections = [
      { word: '分', reading: 'ふん' },
      { word: '分', in: 'その分', reading: 'ぶん' },
      { word: '分', in: '3分', reading: 'ぷん' },
    ];
    const texts = [['その分だけ待つ'], ['{{number}}分待つ']];
    expect(await read('その分だけ', texts, corrections)).toEqual(['分=ぶん']);
    expect(await read('5分', texts, corrections)).toEqual(['分=ふん']);
    // What a script puts in is in no text.
    expect(await read('13分', texts, corrections)).toEqual(['分=ぷん']);
  });
});

test('a word that nobody can read is told, until a writer says how it is read', async () => {
  const texts = [['閾値を見る']];
  expect((await readSite(texts, [])).unread).toEqual(['閾値']);
  const known = await readSite(texts, [{ word: '閾値', reading: 'しきいち' }]);
  expect([known.unread, known.words['閾値']]).toEqual([[], 'しきいち']);
});

describe('the texts of a page', () => {
  test('are its blocks, each in the pieces in which it stands there, without what is no text', () => {
    const page =
      '<head><title>題&amp;名</title><style>a{content:"字"}</style></head><body><p>一<b>二</b>&#19977;</p><!-- 四 --><script>"五"</script></body>';
    expect(textsOfPage(page)).toEqual([['題&名'], ['一', '二', '三']]);
  });

  test('and its data', () => {
    const page = '<p>一</p><script type="application/json">{"a":"二","b":[{"c":"三"},["四","五"]]}</script>';
    expect(textsOfPage(page)).toEqual([['一'], ['二'], ['三'], ['四', '五']]);
    expect(textsOfData(7)).toEqual([]);
  });
});
