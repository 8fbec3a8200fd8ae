import { describe, expect, test } from 'vitest';
import { guideFact, GUIDES, LANGUAGES, PROBLEMS, VOCABULARY } from '../facts/index.ts';
import { doctored, documentAt, textOf } from '../support/documents.ts';
import { shownProblemIssues, surroundingIssues } from './checks/article-facts.ts';
import { LABEL, labelOf } from './checks/labels.ts';
import { figureOrderIssues, stepIssues, unknownLabelIssues, wayIssues } from './checks/guide-facts.ts';

/** An edition has the facts of its language. */
const EDITIONS = [{ language: 'ja', read: 'ja-easy' }] as const;
const READ = [...LANGUAGES.map((language) => ({ language, read: language })), ...EDITIONS];
/** How an article ends. */
const BASED_ON = {
  ja: /2026年11月25日現在の情報です。画面はバージョンにより異なる場合があります。$/,
  'ja-easy': /2026年11月25日の説明を読んで書きました。あなたの画面は、少し違うかもしれません。$/,
  en: /Based on IBKR’s documentation, November 25, 2026\. Names may differ in your version\.$/,
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

describe('the checks find', () => {
  const guide = guideFact('android-add-user-qr');
  const page = documentAt('/en/articles/android-add-user-qr/');
  type Change = (document: Document) => void;
  const steps = (change: Change) => stepIssues(doctored(page, change).document, guide, 'en');
  const ways = (change: Change) => wayIssues(doctored(page, change).document, guide, 'en');
  const around = (selector: string) =>
    surroundingIssues(doctored(page, (document) => document.querySelector(selector)!.remove()).document, guide, 'en');

  test('a step that is missing', () => {
    expect(steps((document) => document.querySelector('[data-step="pin"]')!.remove())).toEqual([
      'the steps are printed as 1 1.a 1.b 2 3 4 5 6 8, not 1 1.a 1.b 2 3 4 5 6 7 8',
    ]);
  });

  test('a figure in the wrong step', () => {
    expect(steps((document) => document.querySelector('[data-figure="7"]')!.setAttribute('data-figure', '8'))).toEqual([
      'step 3: shows figures 8, not 7',
    ]);
  });

  test('a label that is not exact, and one that is said too late', () => {
    const labels = (document: Document) =>
      [...document.querySelectorAll(LABEL)].filter((each) => labelOf(each) === 'Two-Factor Authentication');
    const say = (words: string) =>
      steps((document) => {
        for (const label of labels(document)) label.textContent = words;
      });
    expect(say('Two-Factor Authentication')).toEqual(say('“Two-factor authentication”'));
    expect(say('“Two-factor authentication”')).toEqual([
      'step 1.b: no label “Two-Factor Authentication” before figure 3',
      'step 1.b: has no label “Two-Factor Authentication”',
    ]);
    expect(steps((document) => document.querySelector('[data-step="more"]')!.append(labels(document)[0]!))).toEqual([
      'step 1.b: no label “Two-Factor Authentication” before figure 3',
    ]);
  });

  test('a corner that is the other phone’s', () => {
    const swap: Change = (document) => {
      const step = document.querySelector('[data-step="more"]')!;
      step.innerHTML = step.innerHTML.replaceAll('top left', 'bottom right');
    };
    expect(steps(swap)).toEqual(['step 1.b: does not say top-left', 'step 1.b: says bottom-right']);
  });

  test('a way that leads elsewhere, one that leads nowhere, and one that is left out', () => {
    const to = (href: string) =>
      ways((document) => document.querySelector('[data-way="home"]')!.setAttribute('href', href));
    expect(to('#step-authenticate')).toEqual(['step 1: its ways lead to 1.a 2, not 1.a 1.b']);
    expect(to('#step-none')).toEqual(['step 1: its ways lead to 1.a “#step-none”, not 1.a 1.b']);
    const onward = '[data-step="services"] a[href="#step-authenticate"]';
    expect(ways((document) => document.querySelector(onward)!.remove())).toEqual(['step 1.a: has no link on to 2']);
  });

  test('a problem, reference, requirement or sibling that is not there', () => {
    const other = doctored(page, (document) => (document.querySelector('#problem-front-camera')!.id = 'problem-other'));
    expect(shownProblemIssues(other.document, guide, PROBLEMS, 'en')).toEqual([
      'the problems are qr-not-read activation-error, not qr-not-read front-camera activation-error',
    ]);
    expect(around('section.references [data-reference="KB3073"]')[0]).toMatch(/^references: .*, not KB2260/);
    expect(around('.requirements [data-reference]')).toEqual(['requirements point to: none, not knowledge-base']);
    expect(around('.siblings')).toEqual([expect.stringMatching(/^siblings: .*iphone-add-user-qr.* missing$/)]);
    expect(around('[data-step="scan"] a[href*="android-add-user-code"]')).toEqual([
      'no step leads to android-add-user-code without a scan',
    ]);
  });

  test('a first activation that sends to a guide for who has activated, or to nothing', () => {
    const activate = guideFact('iphone-activate-qr');
    const wrong = doctored(documentAt('/en/articles/iphone-activate-qr/'), (document) => {
      const link = document.querySelector('[data-step="scan"] [data-reference="KB2278"]')!;
      link.removeAttribute('data-reference');
      link.setAttribute('href', '/en/articles/iphone-add-user-code/');
    });
    expect(surroundingIssues(wrong.document, activate, 'en')).toEqual([
      'no step leads to KB2278 without a scan',
      'a step leads to iphone-add-user-code, which needs IB Key activated',
    ]);
  });
});
