import { expect, test } from 'vitest';
import { documentAt, documents, fileAt } from '../support/documents.ts';
import { linkIssues, type LinkedSite } from './checks/links.ts';
import { canonicalOf, isHidden } from './checks/head.ts';

const ids = new Map(
  documents.map(({ address, document }) => [
    address,
    new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
  ]),
);
const site: LinkedSite = {
  origin: new URL(canonicalOf(documentAt('/').document)!).origin,
  exists: (address) => fileAt(address) !== undefined,
  idsOf: (address) => ids.get(address),
};

test.each(documents)('every link of $address leads somewhere', (page) => {
  expect(linkIssues(page, site)).toEqual([]);
});

test('every page that search engines list can be reached from the first page by links alone', () => {
  const seen = new Set(['/']);
  for (const address of seen) {
    for (const link of documents.find((page) => page.address === address)?.document.querySelectorAll('a[href]') ?? []) {
      const { origin, pathname } = new URL(link.getAttribute('href')!, new URL(address, site.origin));
      if (origin === site.origin && ids.has(pathname)) seen.add(pathname);
    }
  }
  const found = documents.filter(({ document }) => !isHidden(document)).map(({ address }) => address);
  expect(found.filter((address) => !seen.has(address))).toEqual([]);
});
