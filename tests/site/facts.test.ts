import { describe, expect, test } from 'vitest';
import { GUIDES, LANGUAGES, PROBLEMS, VOCABULARY } from '../facts/index.ts';
import { documentAt, textOf } from '../support/documents.ts';
import { shownProblemIssues, surroundingIssues } from './checks/article-facts.ts';
import { figureOrderIssues, stepIssues, unknownLabelIssues, wayIssues } from './checks/guide-facts.ts';

/** An edition has the facts of its language. */
const EDITIONS = [{ language: 'ja', read: 'ja-easy' }] as const;
const READ = [...LANGUAGES.map((language) => ({ language, read: language })), ...EDITIONS];
const BASED_ON = {
  ja: /2026年(11月25|12月2)日現在の情報です。画面はバージョンにより異なる場合があります。$/,
  'ja-easy': /2026年(11月25|12月2)日の説明を読んで書きました。あなたの画面は、少し違うかもしれません。$/,
  en: /Based on IBKR’s documentation, (November 25|December 2), 2026\. Names may differ in your version\.$/,
};

const localized = GUIDES.flatMap((guide) => READ.map((each) => ({ id: guide.id, guide, ...each })));

describe.each(localized)('$id in $read', ({ id, guide, language, read }) => {
  const { document } = documentAt(`/${read}/articles/${id}/`);

  test('is a page in that language', () => {
    expect(document.documentElement.lang).toBe(language);
  });

  test('has each step in printed order, with its figures, labels and facts', () => {
    expect(stepIssues(document, guide, language)).toEqual([]);
  });

  test('leads each way to the right step', () => {
    expect(wayIssues(document, guide, language)).toEqual([]);
  });

  test('shows each figure once, in order', () => {
    expect(figureOrderIssues(document, guide)).toEqual([]);
  });

  test('shows no label that its app does not have', () => {
    expect(unknownLabelIssues(document, guide, language)).toEqual([]);
  });

  test('says once, at its end, what it is based on and that screens may differ, and nowhere that it is unchecked', () => {
    const article = document.querySelector('article')!;
    expect(textOf(article.lastElementChild)).toMatch(BASED_ON[read]);
    expect(textOf(article).match(/未確認|確かめていません|not (yet )?checked|our translation/g)).toBeNull();
  });

  test('shows its problems, each with its figure', () => {
    expect(shownProblemIssues(document, guide, PROBLEMS, language)).toEqual([]);
  });

  test('has its requirements, references and siblings, and a way without a scan', () => {
    expect(surroundingIssues(document, guide, language)).toEqual([]);
  });

  test('calls things by their names', () => {
    const text = textOf(document.querySelector('article'));
    const names =
      guide.task === 'message-delivery' ? [VOCABULARY.portal] : [VOCABULARY.factor, VOCABULARY.app, VOCABULARY.portal];
    expect(names.filter((name) => !text.includes(name[language]))).toEqual([]);
  });
});
