import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages, switchLanguage, words } from '../../support/browser-words.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';

const ARTICLE = 'articles/android-add-user-qr/';
const other = { ja: 'en', en: 'ja' } as const;

/** Where a step's upper edge is, in pixels below the window's. */
const topOf = (page: Page, step: string): Promise<number> =>
  page.locator(`[data-step="${step}"]`).evaluate((element) => element.getBoundingClientRect().top);

describe.for(inTurn(languages, 0))('the language switch (%s)', (language) => {
  const target = other[language];

  test('keeps the step that the address names', async ({ visit }) => {
    const page = await visit(`/${language}/${ARTICLE}#step-scan`, { width: 390 });
    // The switch is at the top: one scrolls up to it, and the address still names the step.
    await switchLanguage(page, language);
    await page.waitForURL(`**/${target}/${ARTICLE}#step-scan`);
    await expect.poll(() => topOf(page, 'scan')).toBeLessThan(100);
    expect(await topOf(page, 'scan')).toBeGreaterThanOrEqual(0);
  });

  test('keeps the step that was scrolled to, when used by the keyboard', async ({ visit }) => {
    const page = await visit(`/${language}/${ARTICLE}`, { width: 390 });
    const link = page.getByRole('banner').getByRole('link', { name: words[language].otherLanguage, exact: true });
    await page.getByRole('banner').locator('.languages > summary').click();
    await link.focus();
    await page.locator('[data-step="permission"]').evaluate((step) => step.scrollIntoView());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${target}/${ARTICLE}#step-permission`);
    await expect.poll(() => topOf(page, 'permission')).toBeLessThan(100);
  });

  test('keeps what was searched for', async ({ visit }) => {
    const page = await visit(`/${language}/search/?q=QR`);
    await switchLanguage(page, language);
    await page.waitForURL(`**/${target}/search/?q=QR`);
    await page.locator('[data-result]').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('QR');
  });

  test('leads on from a page that leads nowhere', async ({ visit }) => {
    const page = await visit(`/${language}/404/`);
    await switchLanguage(page, language);
    await page.waitForURL(`**/${target}/`);
  });
});

describe('the first page', () => {
  test.for(aThirdOf([...languages, 'fr']))(
    'offers both languages and the edition, and redirects nobody (%s)',
    async (language, { visit }) => {
      const page = await visit('/', { language });
      for (const [name, href] of [
        [/^日本語/, '/ja/'],
        [/^English/, '/en/'],
        [/^やさしい日本語/, '/ja-easy/'],
      ] as const) {
        expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(href);
      }
      expect(await page.getByText(words.en.last).isVisible()).toBe(false);
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    },
  );

  test.for(inTurn(languages, 0))(
    'marks the language of the last visit, still without redirecting (%s)',
    async (language, { visit }) => {
      const page = await visit(`/${other[language]}/`);
      await switchLanguage(page, other[language]);
      await page.waitForURL(`**/${language}/`);
      await page.goto('/');
      await page.getByText(words[language].last).waitFor();
      expect(await page.getByText(words[other[language]].last).isVisible()).toBe(false);
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    },
  );
});
