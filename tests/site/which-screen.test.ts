import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt } from '../support/documents.ts';
import { LIMITS, weightOf } from './checks/weight.ts';

describe.each(LANGUAGES)('/%s/screens/', (language) => {
  const page = documentAt(`/${language}/screens/`);

  test('moves no more than an article with its figures, though it has those of all', () => {
    expect(page.document.querySelectorAll('.screens-list .s').length).toBeGreaterThan(30);
    const { firstPaint, whole, missing } = weightOf(page);
    expect(missing).toEqual([]);
    expect(firstPaint).toBeLessThanOrEqual(LIMITS.firstPaint);
    expect(whole).toBeLessThanOrEqual(LIMITS.figures);
  });

  test('leads to the steps in the articles without a script', () => {
    const guided = [...page.document.querySelectorAll('a[data-walk]')];
    expect(guided.length).toBeGreaterThan(30);
    for (const link of guided) {
      const [, address = '', step = ''] = /^(.+)#(step-.+)$/.exec(link.getAttribute('href')!) ?? [];
      expect(documentAt(address).document.getElementById(step)?.hasAttribute('data-step'), `${address}#${step}`).toBe(
        true,
      );
    }
  });
});
