import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { layoutShifts, scriptsAfterPaint, watchLayoutShifts } from '../../support/browser-stability.ts';
import { test } from '../../support/browser.ts';
import { onePageOfEachKind, pagesOf } from '../../support/pages.ts';

test('twice the text size is twice the text size', async ({ visit }) => {
  const page = await visit('/en/', { largeText: true });
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
});

describe('nothing moves while a page loads', () => {
  test.for([...onePageOfEachKind(), ...pagesOf('diagnosis').slice(-1)])('$address', async ({ address }, { visit }) => {
    const prepare = async (page: Page): Promise<void> => {
      await watchLayoutShifts(page);
      await scriptsAfterPaint(page);
    };
    const page = await visit(address, { width: 390, prepare });
    expect(await layoutShifts(page)).toBe(0);
  });

  test('as the browser does report what moves', async ({ visit }) => {
    const page = await visit('/en/', { width: 390, prepare: watchLayoutShifts });
    await layoutShifts(page);
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.style.height = '300px';
      document.querySelector('main')!.prepend(box);
    });
    expect(await layoutShifts(page)).toBeGreaterThan(0);
  });
});
