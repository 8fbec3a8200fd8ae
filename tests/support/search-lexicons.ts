import type { Entry, LexiconData } from '../../src/features/search/query/lexicon.ts';
import type { Pagefind } from '../../src/features/search/query/search.ts';

const entry = (page: string, title: string, phrases: string[], more: Partial<Entry> = {}): Entry => ({
  page,
  url: `/xx/articles/${page}/`,
  title,
  summary: '',
  kind: 'guide',
  article: page,
  platforms: [],
  phrases,
  foreign: [],
  titles: [],
  subject: 0,
  ...more,
});

const NOTHING = { subjects: [], phones: {}, readings: {}, synonyms: [], stop: [], trouble: [] };

/** A lexicon of words, each as rare as any other. */
function lexiconData(words: readonly string[], more: Partial<LexiconData> = {}): LexiconData {
  const sorted = [...new Set(words)].sort();
  return { ...NOTHING, unspaced: false, entries: [], words: sorted.join(' '), rarity: sorted.map(() => 10), ...more };
}

/** A help center about tea, in English. */
export const TEA = lexiconData(
  ['boil', 'boiled', 'water', 'kettle', 'tea', 'green', 'black', 'leak', 'gas', 'kb12', 'brown'],
  {
    entries: [
      entry('boil', 'Boil water', ['heat water', 'hot water'], {
        platforms: ['gas'],
        titles: ['Fill the kettle', 'Light the gas'],
      }),
      entry('electric', 'Boil water with electricity', ['plug in'], { platforms: ['electric'] }),
      entry('leak', 'The kettle leaks', ['water on the stove', 'kettle is broken'], {
        kind: 'problem',
        subject: 1,
        diagnosis: { symptom: 'leak', title: 'It leaks', url: '/xx/diagnosis/leak/' },
      }),
      entry('more', 'More about tea', ['green tea', 'black tea'], { kind: 'reference', subject: 2 }),
      entry('kb', 'KB12 Brown tea', ['brown tea'], {
        kind: 'reference',
        article: 'more',
        url: '/xx/articles/more/#reference-KB12',
        subject: 2,
      }),
    ],
    subjects: [
      { title: 'Boiling', url: '/xx/#boiling' },
      { title: 'Trouble', url: '/xx/#trouble' },
      { title: 'More', url: '/xx/#more' },
    ],
    phones: { gas: ['Gas'], electric: ['Electric'] },
    synonyms: [
      ['kettle', 'pot', 'tea kettle'],
      ['gas', 'flame'],
      ['electric', 'electricity'],
      ['broken', 'defective'],
    ],
    stop: ['the', 'a', 'is', 'with', 'how', 'to'],
    trouble: ['broken'],
  },
);

/** The same in Japanese, as far as its own ways of writing need it. */
export const OCHA = lexiconData(['お湯', '沸かす', 'やかん', '緑茶', '新しい', '電源', '入れ'], {
  unspaced: true,
  entries: [
    entry('boil', 'お湯を沸かす', ['湯を沸かしたい']),
    entry('leak', 'やかんから漏れる', ['水が漏れる'], { kind: 'problem' }),
    entry('new', '新しいやかんを買う', ['やかんの買い替え']),
  ],
  readings: {
    お湯: 'おゆ',
    沸かす: 'わかす',
    緑茶: 'りょくちゃ',
    新しい: 'あたらしい',
    電源: 'でんげん',
    買い替え: 'かいかえ',
    漏れる: 'もれる',
    故障: 'こしょう',
    連絡: 'れんらく',
  },
  synonyms: [
    ['やかん', 'ケトル'],
    ['買い替え', '新調'],
  ],
  stop: ['を', 'から', 'の', 'が', 'する'],
});

/** An index that finds an entry where all words are in its title or phrases. */
export function plainIndex({ entries }: LexiconData): Pick<Pagefind, 'search'> {
  return {
    search(words) {
      const wanted = words.split(' ');
      const results = entries.flatMap(({ page, title, phrases }) => {
        const text = [title, ...phrases].join(' ').toLowerCase();
        const count = wanted.filter((word) => text.includes(word)).length;
        return count === wanted.length ? [{ id: page, score: 1 }] : [];
      });
      return Promise.resolve({ results });
    },
  };
}
