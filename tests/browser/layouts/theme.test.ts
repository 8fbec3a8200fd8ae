import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';

/** Whether the page looks dark: light letters on a dark ground. */
const looksDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const brightness = (color: string): number =>
      color
        .match(/\d+/g)!
        .slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0);
    const { backgroundColor, color } = getComputedStyle(document.body);
    return brightness(backgroundColor) < brightness(color);
  });

const themeSwitch = (page: Page, language: 'ja' | 'en' = 'en') =>
  page.getByRole('button', { name: words[language].dark });
const isPressed = (page: Page): Promise<string | null> => themeSwitch(page).getAttribute('aria-pressed');
const chosen = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-theme');

describe('the appearance', () => {
  test('follows the system, also while the page is open', async ({ visit }) => {
    const page = await visit('/en/', { theme: 'dark' });
    expect(await looksDark(page)).toBe(true);
    expect(await isPressed(page)).toBe('true');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await looksDark(page)).toBe(false);
    await expect.poll(() => isPressed(page)).toBe('false');
  });

  test('follows the system without a script', async ({ visit }) => {
    expect(await looksDark(await visit('/en/', { theme: 'dark', script: false }))).toBe(true);
    expect(await looksDark(await visit('/en/', { theme: 'light', script: false }))).toBe(false);
  });

  test.for(languages)('is changed by the switch (%s)', async (language, { visit }) => {
    const page = await visit(`/${language}/`);
    await themeSwitch(page, language).click();
    expect(await looksDark(page)).toBe(true);
    expect(await themeSwitch(page, language).getAttribute('aria-pressed')).toBe('true');
    await themeSwitch(page, language).click();
    expect(await looksDark(page)).toBe(false);
  });

  test.for([
    { theme: 'light', choice: 'dark' },
    { theme: 'dark', choice: 'light' },
  ] as const)(
    'stays $choice on other pages and after a reload where the system is $theme',
    async ({ theme, choice }, { visit }) => {
      const page = await visit('/en/', { theme });
      await themeSwitch(page).click();
      await page.reload();
      expect(await looksDark(page)).toBe(choice === 'dark');
      expect(await isPressed(page)).toBe(String(choice === 'dark'));
      for (const address of ['/ja/articles/front-camera/', '/']) {
        await page.goto(address);
        expect(await looksDark(page)).toBe(choice === 'dark');
      }
    },
  );

  test('that was chosen is there before anything that can be seen, so that nothing flashes', async ({ visit }) => {
    const page = await visit('/en/');
    await themeSwitch(page).click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body > :not(script)')) return;
        observer.disconnect();
        document.documentElement.dataset['atFirst'] = document.documentElement.dataset['theme'] ?? 'none';
      }).observe(document, { childList: true, subtree: true });
    });
    for (const address of ['/en/', '/en/articles/front-camera/', '/']) {
      await page.goto(address);
      expect(await page.locator('html').getAttribute('data-at-first')).toBe('dark');
    }
  });

  test("is the system's again once the choice is the system's", async ({ visit }) => {
    const page = await visit('/en/');
    await themeSwitch(page).click();
    expect(await chosen(page)).toBe('dark');
    await themeSwitch(page).click();
    expect(await chosen(page)).toBeNull();
    expect(await page.evaluate(() => localStorage.getItem('shirube.theme'))).toBeNull();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await looksDark(page)).toBe(true);
  });

  test.for(['purple', '', 'dark"><script>'])('takes no notice of the stored nonsense %j', async (stored, { visit }) => {
    const page = await visit('/en/');
    await page.evaluate((value) => localStorage.setItem('shirube.theme', value), stored);
    await page.reload();
    expect(await chosen(page)).toBeNull();
    expect(await looksDark(page)).toBe(false);
  });
});

describe('where storage is forbidden', () => {
  const forbid = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });

  test('the switch works until the page is left, and nothing fails', async ({ visit }) => {
    const errors: string[] = [];
    const page = await visit('/en/', {
      prepare: async (page) => {
        page.on('pageerror', (error) => errors.push(String(error)));
        await forbid(page);
      },
    });
    await themeSwitch(page).click();
    expect(await looksDark(page)).toBe(true);
    await page.reload();
    expect(await looksDark(page)).toBe(false);
    await page.goto('/');
    expect(errors).toEqual([]);
  });
});
