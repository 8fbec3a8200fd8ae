import { expect, test } from 'vitest';
import { summaryOf } from '../../tools/bench/page.ts';

test('Lighthouse: the median of each number, and the failures of every run', () => {
  const run = (score: number, contrast: number) => ({
    categories: {
      performance: { score, auditRefs: [{ id: 'largest-contentful-paint', weight: 25 }] },
      accessibility: { score: 1, auditRefs: [{ id: 'color-contrast', weight: 7 }] },
      'best-practices': { score: 0.9, auditRefs: [{ id: 'is-on-https', weight: 1 }] },
    },
    audits: {
      'largest-contentful-paint': { score: 0.5, numericValue: 1000 * score },
      'color-contrast': { score: contrast },
      'is-on-https': { score: 0 },
      'network-requests': { score: null, details: { items: [1, 2, 3] } },
    },
  });
  const found = summaryOf([run(0.9, 1), run(1, 0), run(0.99, 1)]);
  expect(found).toMatchObject({ performance: 99, LCP: 990, requests: 3, failed: 'color-contrast' });
});
