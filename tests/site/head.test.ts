import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt, documents, ownDocuments } from '../support/documents.ts';
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
