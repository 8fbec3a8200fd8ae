import { describe, expect } from 'vitest';
import { axeFaults } from '../support/browser-axe.ts';
import { test } from '../support/browser.ts';
import { languages, words } from '../support/browser-words.ts';
import { inTurn } from '../support/coverage.ts';
import { onePageOfEachKind, pagesInTurn } from '../support/pages.ts';

const VIEWS = [
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 1280 },
  { theme: 'dark', width: 320 },
  { theme: 'light', width: 1280 },
] as const;

/** Each page in another view; in the full run in all of them. */
const pages = pagesInTurn().map(({ address }, turn) => ({ address, views: inTurn(VIEWS, turn) }));

describe('axe finds nothing', () => {
  test.for(pages)('on $address', async ({ address, views }, { visit }) => {
    const page = await visit(address);
    for (const { theme, width } of views) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      expect(await axeFaults(page), `${theme}, ${width} px`).toEqual([]);
    }
  });

  test.for(onePageOfEachKind())('on $address in forced colours', async ({ address }, { visit }) => {
    const page = await visit(address, { forcedColors: true });
    // The colours are the system's then, and axe reads of some the ones that the page would have had.
    expect(await axeFaults(page, ['color-contrast'])).toEqual([]);
  });

  test.for(languages)('on the home page with every task opened in turn (%s)', async (language, { visit }) => {
    const page = await visit(`/${language}/`, { width: 390 });
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
      expect(await axeFaults(page)).toEqual([]);
    }
  });

  test.for(languages)('on the search page with results (%s)', async (language, { visit }) => {
    const page = await visit(`/${language}/search/?q=QR`, { theme: 'dark', width: 320 });
    await page.locator('[data-result]').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test.for(languages)('on the search page without a result (%s)', async (language, { visit }) => {
    const page = await visit(`/${language}/search/?q=xyzzyxyzzy`);
    await page.getByRole('main').getByRole('link', { name: words[language].support }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('axe does find', () => {
  test('a planted picture without words and a planted pale text', async ({ visit }) => {
    const page = await visit('/en/');
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.textContent = 'Hardly to be read';
      text.style.color = '#e8e4da';
      document.querySelector('main')!.append(document.createElement('img'), text);
    });
    const rules = (await axeFaults(page)).map((fault) => fault.split(' ')[0]);
    expect(rules.sort()).toEqual(['color-contrast', 'image-alt']);
  });
});
