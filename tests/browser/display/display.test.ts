import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { chooseDisplay, displayButton, displayWords, openDisplay } from '../../support/browser-display.ts';
import { brokenWords, cutScreens, stickingOut } from '../../support/browser-layout.ts';
import { test } from '../../support/browser.ts';
import { GUIDE, SCAN } from '../../support/browser-walk-open.ts';
import { addressOf, choose, fragmentOf, walking } from '../../support/browser-walk.ts';
import { languages } from '../../support/browser-words.ts';
import { everySecond, inTurn } from '../../support/coverage.ts';

/** How light the page's letters and its ground are, from 0 to 765. */
const lightness = (page: Page): Promise<{ ground: number; letters: number }> =>
  page.evaluate(() => {
    const brightness = (color: string): number =>
      color
        .match(/\d+/g)!
        .slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0);
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { ground: brightness(backgroundColor), letters: brightness(color) };
  });
const looksDark = async (page: Page): Promise<boolean> => {
  const { ground, letters } = await lightness(page);
  return ground < letters;
};
/** In pixels. */
const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('shirube.theme'));

describe('the appearance', () => {
  test('follows the system, also while the page is open, and without a script', async ({ visit }) => {
    const page = await visit('/en/', { theme: 'dark' });
    expect(await looksDark(page)).toBe(true);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await looksDark(page)).toBe(false);
    expect(await looksDark(await visit('/en/', { theme: 'dark', script: false }))).toBe(true);
  });

  test.for(
    everySecond([
      { theme: 'light', choice: 'dark' },
      { theme: 'dark', choice: 'dark' },
    ] as const),
  )(
    "stays $choice on other pages where the system is $theme, until it is the system's again",
    async ({ theme, choice }, { visit }) => {
      const page = await visit('/en/', { theme });
      await chooseDisplay(page, 'theme', choice);
      expect(await kept(page)).toBe(choice);
      await page.emulateMedia({ colorScheme: 'light' });
      for (const address of ['/ja/articles/front-camera/', '/', '/en/']) {
        await page.goto(address);
        expect(await looksDark(page)).toBe(true);
      }
      await chooseDisplay(page, 'theme', 'device');
      expect(await kept(page)).toBeNull();
      expect(await looksDark(page)).toBe(false);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await looksDark(page)).toBe(true);
    },
  );

  test('has text as large as was chosen, and the theme, each beside the other', async ({ visit }) => {
    const page = await visit('/en/', { theme: 'light' });
    const before = await textSize(page);
    await chooseDisplay(page, 'size', 'largest');
    await chooseDisplay(page, 'theme', 'dark');
    await page.goto('/ja/articles/front-camera/');
    expect([await textSize(page), await looksDark(page)]).toEqual([2 * before, true]);
    await chooseDisplay(page, 'size', 'standard', 'ja');
    expect([await textSize(page), await kept(page)]).toEqual([before, 'dark']);
  });

  test('that was chosen on another page holds on one that comes back as it was left', async ({ visit }) => {
    const page = await visit('/en/');
    const before = await textSize(page);
    await chooseDisplay(page, 'theme', 'dark');
    // The tests' Chromium keeps no page that was left: what it would say to one is stated to this one.
    const comeBack = (words: string) =>
      page.evaluate((kept) => {
        localStorage.setItem('shirube.theme', kept);
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      }, words);
    await comeBack('light 200');
    expect([await looksDark(page), await textSize(page)]).toEqual([false, 2 * before]);
    await page.goto('/ja/');
    const readings = page.locator('main ruby');
    await comeBack('Jpan');
    await readings.first().waitFor();
    expect([await looksDark(page), await textSize(page)]).toEqual([false, before]);
    await comeBack('');
    await expect.poll(() => readings.count()).toBe(0);
  });

  // Their columns have become rows. No media query can see the chosen size.
  test.for([
    {
      on: 'a phone',
      width: 390,
      places: ['screens/', 'simulator/', 'diagnosis/', 'diagnosis/qr-not-read/', 'search/'],
    },
    { on: 'a desktop', width: 1280, places: ['agent/', 'simulator/', 'articles/qr-not-read/'] },
  ])('breaks no word in two where text is largest, on $on', async ({ width, places }, { visit }) => {
    const page = await visit('/en/', { width, height: 844 });
    await chooseDisplay(page, 'size', 'largest');
    await openDisplay(page, 'en');
    expect(await brokenWords(page)).toEqual([]);
    for (const place of places) {
      await page.goto(`/en/${place}`);
      await page.locator('agent-console:not([data-ready])').waitFor({ state: 'detached' });
      await page.locator('h1').first().waitFor();
      expect([...(await brokenWords(page)), ...(await stickingOut(page)), ...(await cutScreens(page))], place).toEqual(
        [],
      );
    }
    if (width > 390) return;
    await page.goto(addressOf('en', GUIDE, fragmentOf(SCAN)));
    await walking(page);
    await choose(page, 'en', 'board');
    await page.getByRole('dialog').locator('.figure-screen').first().waitFor();
    expect(await brokenWords(page)).toEqual([]);
  });

  test('that was chosen is there before anything that can be seen, so that nothing flashes', async ({ visit }) => {
    const page = await visit('/en/');
    await page.evaluate(() => localStorage.setItem('shirube.theme', 'dark 150'));
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body > :not(script)')) return;
        observer.disconnect();
        const root = document.documentElement;
        root.dataset['atFirst'] = [root.dataset['theme'], root.style.fontSize].join(' ');
      }).observe(document, { childList: true, subtree: true });
    });
    for (const address of ['/en/', '/en/articles/front-camera/', '/']) {
      await page.goto(address);
      expect(await page.locator('html').getAttribute('data-at-first')).toBe('dark 150%');
    }
  });
});

describe('the display settings', () => {
  test.for(inTurn(languages, 0))('are opened, used and left by keyboard (%s)', async (language, { visit }) => {
    const page = await visit(`/${language}/`);
    const said = displayWords[language];
    await displayButton(page, language).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: said.name });
    await dialog.waitFor();
    // Readings are only where words have some.
    expect(await dialog.getByRole('group').count()).toBe(language === 'ja' ? 3 : 2);
    const size = dialog.getByRole('group', { name: said.size });
    await expect
      .poll(() =>
        size
          .getByRole('radio')
          .first()
          .evaluate((box) => box === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await dialog.getByRole('group', { name: said.theme }).getByRole('radio', { name: said.dark }).isChecked(),
    ).toBe(true);
    expect(await looksDark(page)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await displayButton(page, language).evaluate((button) => button === document.activeElement)).toBe(true);
    // What was chosen is shown as chosen.
    const again = await openDisplay(page, language);
    expect(await again.getByRole('radio', { name: said.dark }).isChecked()).toBe(true);
  });

  test('are not loaded before somebody opens them', async ({ visit }) => {
    const asked: string[] = [];
    const page = await visit('/ja/', {
      prepare: async (opened) => opened.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    });
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /display|readings/.test(path))).toEqual([]);
    await openDisplay(page, 'ja');
    expect(asked).toContain('/ja/display.json');
  });
});
