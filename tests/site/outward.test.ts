import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt, doctored, fileAt, ownDocuments, textOf } from '../support/documents.ts';
import { canonicalOf } from './checks/head.ts';
import { unsaidInData, unsaidLinks } from './checks/outward.ts';

const { origin } = new URL(canonicalOf(documentAt('/').document)!);

test.each(ownDocuments)('every link of $address that leaves the site says so', (page) => {
  expect(unsaidLinks(page, origin)).toEqual([]);
});

test.each(LANGUAGES)('what scripts fetch in %s says so too', (language) => {
  const search: unknown = JSON.parse(fileAt(`/${language}/search.json`)!.toString());
  expect(JSON.stringify(search)).toContain('https://');
  expect(unsaidInData(search, origin)).toEqual([]);
});

test.each([
  ['ja', '.site-footer a[href^="https:"]', 'サポートへの連絡方法 ↗', 'www.interactivebrokers.co.jp/jp/'],
  ['ja-easy', '.site-footer a[href^="https:"]', 'サポートに聞く方法 ↗', 'www.interactivebrokers.co.jp/jp/'],
  ['en', '.site-footer a[href^="https:"]', 'Contact IBKR support ↗', 'www.interactivebrokers.com/en/'],
  ['ja', '[data-reference="knowledge-base"]', 'ナレッジベース ↗', 'ibkr.info/ja/tag/'],
  ['en', '[data-reference="knowledge-base"]', 'Knowledge base ↗', 'ibkr.info/tag/'],
  ['ja', '[data-reference="KB2260"]', 'KB2260 IB Keyの有効化と操作方法（英語） ↗', 'ibkr.info/article/2260'],
  ['en', '[data-reference="KB2260"]', 'KB2260 How to activate and operate IB Key ↗', 'ibkr.info/article/2260'],
])(
  'a reader of %s is led to a page of that language at %s, or told which other it is in',
  (language, selector, words, at) => {
    const link = documentAt(`/${language}/articles/references/`).document.querySelector(selector)!;
    expect(textOf(link)).toBe(words);
    expect(link.getAttribute('href')).toContain(`https://${at}`);
  },
);

describe('the check finds', () => {
  const find = (address: string, change: (document: Document) => void) =>
    unsaidLinks(doctored(documentAt(address), change), origin);

  test.each([
    ['/ja/articles/android-add-user-qr/', '.requirements a', 'KB'],
    ['/ja/articles/references/', 'a.reference', 'KB2277'],
    ['/en/articles/iphone-add-user-qr/', 'section.references a', 'KB2260'],
    ['/en/', '.site-footer a[href^="https:"]', 'Help (other site)'],
  ])('on %s a link %s that says only “%s”', (address, selector, words) => {
    expect(find(address, (document) => (document.querySelector(selector)!.textContent = words))).toEqual([words]);
  });

  test('what a walk and a diagnosis make a link of', () => {
    const walk = (document: Document) =>
      document.querySelector('[data-support]')!.setAttribute('data-support-words', 'Support');
    expect(find('/en/articles/iphone-add-user-qr/', walk)).toEqual(['Support']);
    const data = {
      steps: [{ text: ['See ', { link: 'KB1', address: 'https://ibkr.info/1' }] }],
      home: { address: '/' },
    };
    expect(unsaidInData(data, origin)).toEqual(['KB1']);
  });
});
