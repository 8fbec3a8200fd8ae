import { describe, expect, test } from 'vitest';
import { documentAt, documents, doctored, fileAt } from '../support/documents.ts';
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

describe('linkIssues finds', () => {
  test.each([
    ['/en/articles/no-such-article/', 'leads to no file'],
    ['../no-such-article/', 'leads to no file'],
    ['/en/articles/qr-not-read', 'leads to no file'],
    ['#step-none', 'leads to no element'],
    ['../qr-not-read/#cause-none', 'leads to no element'],
    ['http://ibkr.info/', 'is no whole https address'],
    ['//ibkr.info/', 'is no whole https address'],
    ['javascript:alert(1)', 'is no whole https address'],
    ['https://', 'is no address'],
    ['https://ibkr.info/a b', 'is no address'],
    ['', 'is no address'],
  ])('“%s”, which %s', (address, fault) => {
    const page = documentAt('/en/articles/android-add-user-qr/');
    const before = linkIssues(page, site);
    const wrong = doctored(page, (document) => document.querySelector('.way a')!.setAttribute('href', address));
    expect(linkIssues(wrong, site).filter((issue) => !before.includes(issue))).toEqual([`“${address}” ${fault}`]);
  });
});
