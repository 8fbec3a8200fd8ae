import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { doctored, documentAt, documents, ownDocuments } from '../support/documents.ts';
import { alternateIssues, canonicalOf, headIssues, isHidden } from './checks/head.ts';
import { structuredDataIssues } from './checks/structured-data.ts';

const origin = new URL(canonicalOf(documentAt('/').document)!).origin;

describe.each(ownDocuments)('$address', (page) => {
  test('says what it is, in its own language and at its own address', () => {
    expect(headIssues(page, origin)).toEqual([]);
  });

  test('names its alternates in all languages, and is named by them', () => {
    expect(alternateIssues(page, ownDocuments, LANGUAGES)).toEqual([]);
  });

  test('has structured data that says what the page says', () => {
    expect(structuredDataIssues(page)).toEqual([]);
  });
});

test('no two pages of a language have the same title or description', () => {
  const shown = ownDocuments.filter(({ document }) => !isHidden(document));
  for (const part of ['title', 'meta[name="description"]']) {
    const texts = shown.map(({ document, language = document.documentElement.lang }) => {
      const element = document.querySelector(part)!;
      return `${language}: ${element.getAttribute('content') ?? element.textContent}`;
    });
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test.each(['404', 'search'])('the %s pages are not to be listed by search engines', (name) => {
  const hidden = documents.filter(({ address }) => address.includes(name));
  expect(hidden.length).toBeGreaterThanOrEqual(LANGUAGES.length);
  expect(hidden.filter(({ document }) => !isHidden(document)).map(({ address }) => address)).toEqual([]);
});

describe('the checks find', () => {
  const page = documentAt('/en/articles/android-add-user-qr/');
  const change = (edit: (document: Document) => void) => doctored(page, edit);
  const find = (edit: (document: Document) => void) => headIssues(change(edit), origin);

  test('what a head lacks or has wrong', () => {
    expect(find((document) => document.querySelector('meta[name="description"]')!.remove())).toEqual([
      'has no description',
    ]);
    expect(find((document) => document.querySelector('link[rel="canonical"]')!.setAttribute('href', origin))).toEqual([
      `has the canonical address ${origin}`,
    ]);
    expect(find((document) => (document.documentElement.lang = 'ja'))).toEqual(['has the language “ja”']);
    expect(find((document) => document.querySelector('meta[property="og:image"]')!.remove())).toEqual([
      'has no og:image',
    ]);
    expect(find((document) => (document.head.innerHTML += '<meta name="robots" content="noindex">'))).toEqual([
      'is hidden and has a canonical address',
      'is hidden and names alternates in other languages',
    ]);
  });

  test('an alternate that is not named, or does not name in return', () => {
    const link = 'link[hreflang="ja"]';
    const alone = change((document) => document.querySelector(link)!.remove());
    expect(alternateIssues(alone, documents, LANGUAGES)).toContain('names no alternate for ja');
    const astray = change((document) =>
      document.querySelector(link)!.setAttribute('href', `${origin}/ja/articles/qr-not-read/`),
    );
    expect(alternateIssues(astray, documents, LANGUAGES)).toEqual([
      `is not named in return by ${origin}/ja/articles/qr-not-read/`,
    ]);
  });

  test('structured data that is broken, of another type, or of another name', () => {
    const data = (edit: (text: string) => string) =>
      structuredDataIssues(
        change((document) => {
          const script = document.querySelector('script[type="application/ld+json"]')!;
          script.textContent = edit(script.textContent);
        }),
      );
    expect(data((text) => text.slice(1))[0]).toMatch(/^is no JSON/);
    expect(data((text) => text.replace('"Article"', '"Recipe"'))).toEqual([
      'is of the types Recipe BreadcrumbList, not Article BreadcrumbList',
    ]);
    expect(data((text) => text.replace('"name":"', '"name":"Not '))[0]).toMatch(/^its name is “Not /);
    expect(data((text) => text.replace('"position":2', '"position":3'))).toEqual(['its positions are not 1, 2, 3 …']);
  });
});
