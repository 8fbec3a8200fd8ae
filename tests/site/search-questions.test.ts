import { expect, test } from 'vitest';
import { resultsOf } from '../../src/features/search/query/search.ts';
import { openSearch } from '../../tools/search/engine.ts';
import { kept } from '../support/graphs.ts';
import { siteFolder } from '../support/pages.ts';

const ADD_QR = ['android-add-user-qr', 'iphone-add-user-qr'];
const ADD = [...ADD_QR, 'android-add-user-code', 'iphone-add-user-code'];

/** Questions of readers that search once had no answer for, and what answers each. */
const QUESTIONS: readonly (readonly [language: string, question: string, answers: readonly string[]])[] = [
  ['ja', 'QRコードがどこに出るのかわからない', ADD_QR],
  ['ja', 'QRコードが出てこない', ADD_QR],
  ['ja', 'ぱそこんがない', ADD_QR],
  ['ja', 'スマホが一つしかない', ADD],
  ['ja', 'IBKeyとは', ['ib-key']],
  ['ja', '電話番号', ['support']],
  ['ja', 'ID 追加 二人目', ADD],
  ['ja', 'サービスってどこ', ADD],
  ['ja', '練習', ['simulator']],
  ['ja', 'シミュレーター', ['simulator']],
  ['ja', '原因', ['diagnosis']],
  ['ja', '知らない画面', ['screens']],
  ['ja', '見たことがない画面', ['screens']],
  ['ja', '今の画面がわからない', ['screens']],
  ['ja', 'プライバシー', ['privacy']],
  ['ja', '文字が小さい', ['accessibility']],
  ['ja', 'ふりがな', ['accessibility']],
  ['ja', '案内番号', ['numbers']],
  ['en', 'screen I do not recognise', ['screens']],
  ['en', 'which screen am I on', ['screens']],
  ['en', 'simulator practice', ['simulator']],
  ['en', 'practise', ['simulator']],
  ['en', 'where does the QR code appear', ADD_QR],
  ['en', 'I have no computer', ADD_QR],
  ['en', 'only one phone', ['new-phone', 'ib-key']],
  ['en', 'what is IB Key', ['ib-key']],
  ['en', 'phone number', ['support']],
  ['en', 'find out what is wrong', ['diagnosis']],
  ['en', 'privacy', ['privacy']],
  ['en', 'larger text', ['accessibility']],
  ['en', 'I have a number', ['numbers']],
];

const searchIn = kept((language: string) => openSearch(siteFolder, language));

const found = async (language: string, question: string, own?: string): Promise<string[]> => {
  const { lexicon, ask } = await searchIn(language);
  return resultsOf(await ask(question, own), lexicon).hits.map(({ article }) => article);
};

test.for(QUESTIONS)('(%s) “%s” is answered in the first three', async ([language, question, answers]) => {
  const first = (await found(language, question)).slice(0, 3);
  expect(first.filter((article) => answers.includes(article))).not.toEqual([]);
});

/** Questions that guides of both phones answer alike. */
const OF_BOTH = QUESTIONS.filter(([, , answers]) => answers === ADD || answers === ADD_QR);

test.for(OF_BOTH)('(%s) “%s” leads to the guide of the reader’s own phone first', async ([language, question]) => {
  for (const own of ['android', 'iphone']) {
    const guides = (await found(language, question, own)).filter((article) => ADD.includes(article));
    expect(guides[0], own).toMatch(new RegExp(`^${own}-`));
  }
});
