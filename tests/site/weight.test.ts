import { expect, test } from 'vitest';
import { documents, fileAt } from '../support/documents.ts';
import { brotliSize, LIMITS, weightIssues } from './checks/weight.ts';

const articles = documents.filter(({ address }) => address.includes('/articles/'));

test.each(articles)('$address stays within its weight', (page) => {
  expect(weightIssues(page)).toEqual([]);
});

test('the icon in the tab stays within its weight', () => {
  const icons = new Set(
    documents.map(({ document }) => document.querySelector('link[rel="icon"]')!.getAttribute('href')!),
  );
  expect([...icons]).toHaveLength(1);
  expect(brotliSize(fileAt([...icons][0]!)!)).toBeLessThanOrEqual(LIMITS.icon);
});
