import { expect, test } from 'vitest';
import { documentAt, documents } from '../support/documents.ts';
import { brokenLinks } from '../support/links.ts';
import { siteFolder } from '../support/pages.ts';
import { canonicalOf, isHidden } from './checks/head.ts';

test('every link leads somewhere', () => {
  expect(brokenLinks(siteFolder)).toEqual([]);
});

test('every page that search engines list can be reached from the first page by links alone', () => {
  const { origin } = new URL(canonicalOf(documentAt('/').document)!);
  const seen = new Set(['/']);
  for (const address of seen) {
    for (const link of documents.find((page) => page.address === address)?.document.querySelectorAll('a[href]') ?? []) {
      const url = new URL(link.getAttribute('href')!, new URL(address, origin));
      if (url.origin === origin && documents.some((page) => page.address === url.pathname)) seen.add(url.pathname);
    }
  }
  const found = documents.filter(({ document }) => !isHidden(document)).map(({ address }) => address);
  expect(found.filter((address) => !seen.has(address))).toEqual([]);
});
