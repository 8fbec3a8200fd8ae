import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt, doctored, fileAt, ownDocuments } from '../support/documents.ts';
import { canonicalOf } from './checks/head.ts';
import { unsaidInData, unsaidLinks } from './checks/outward.ts';

const { origin } = new URL(canonicalOf(documentAt('/').document)!);

test.each(ownDocuments)('every link of $address that leaves the site says so', (page) => {
  expect(unsaidLinks(page, origin)).toEqual([]);
});

test.each(LANGUAGES)('what scripts fetch in %s says so too', (language) => {
  const search: unknown = JSON.parse(fileAt(`/${language}/search.json`)!.toString());
  expect(JSON.stringify(search)).toContain('https://');
  expect(unsaidInData(search, language, origin)).toEqual([]);
});

test('who reads no English is told that the support’s page is in English', () => {
  const footer = (language: string) =>
    documentAt(`/${language}/`).document.querySelector('.site-footer a[href^="https:"]')!.textContent.trim();
  expect(footer('ja')).toBe('サポートへの連絡方法（外部サイト・英語）');
  expect(footer('en')).toBe('How to reach support (another site)');
});

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

  test('a mark in another language than the page’s', () => {
    const words = 'Support (another site)';
    expect(
      find('/ja/', (document) => (document.querySelector('.home-ways a[href^="https:"]')!.textContent = words)),
    ).toEqual([words]);
  });

  test('what a walk and a diagnosis make a link of', () => {
    const walk = (document: Document) =>
      document.querySelector('[data-support]')!.setAttribute('data-support-words', 'Support');
    expect(find('/en/articles/iphone-add-user-qr/', walk)).toEqual(['Support']);
    const data = {
      steps: [{ text: ['See ', { link: 'KB1', address: 'https://ibkr.info/1' }] }],
      home: { address: '/' },
    };
    expect(unsaidInData(data, 'en', origin)).toEqual(['KB1']);
  });
});
