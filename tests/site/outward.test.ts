import { expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt, fileAt, ownDocuments, textOf } from '../support/documents.ts';
import { canonicalOf } from './checks/head.ts';
import { unsaidInData, unsaidLinks } from './checks/outward.ts';

const { origin } = new URL(canonicalOf(documentAt('/').document)!);

test.each(ownDocuments)('every link of $address that leaves the site says so', (page) => {
  expect(unsaidLinks(page, origin)).toEqual([]);
});

test.each(ownDocuments)('every numbered reference of $address leads to its own article', ({ document }) => {
  const links = [...document.querySelectorAll('a[data-reference^="KB"]')];
  const numberOf = (link: Element): string => link.getAttribute('data-reference')!.slice('KB'.length);
  expect(
    links.filter((link) => !link.getAttribute('href')!.includes(numberOf(link))).map((link) => textOf(link)),
  ).toEqual([]);
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
