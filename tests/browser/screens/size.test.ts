import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { everySecond, inTurn } from '../../support/coverage.ts';

/** Guides with screens of phones beside and below one another, in ways and branches, and of a browser. */
const GUIDES = ['iphone-activate-qr', 'android-add-user-qr', 'message-delivery'];
const WIDTHS = [320, 360, 412, 640, 800, 1280];
/** How large the text of a drawn screen is, as a share of its width. */
const SHARE = { phone: 1 / 21, browser: 1 / 30 };
/** Less than this cannot be read on a phone: a browser's window has it even where it is shown small. In pixels. */
const LEAST = 12;

/** Screens whose text is not of the size that goes with their width. */
const outOfScale = (page: Page, within: string): Promise<string[]> =>
  page.evaluate(
    ({ share, least, within }) => {
      const screens = [...document.querySelectorAll<HTMLElement>(`${within} .figure .s`)];
      if (screens.length === 0) return ['no screen'];
      return screens.flatMap((screen) => {
        // What is not on the screen may keep its last layout.
        screen.scrollIntoView();
        const size = parseFloat(getComputedStyle(screen.querySelector('.s-in')!).fontSize);
        const wanted = screen.matches('.s-browser')
          ? Math.max(screen.clientWidth * share.browser, least)
          : screen.clientWidth * share.phone;
        const number = screen.closest('figure')!.querySelector('.figure-number')?.textContent;
        return Math.abs(size / wanted - 1) > 0.02 ? [`${number}: ${size}, not ${wanted}`] : [];
      });
    },
    { share: SHARE, least: LEAST, within },
  );

describe.for(inTurn(languages, 0))('the text of a drawn screen in %s', (language) => {
  test('is as large as its screen asks for, in any window', async ({ visit }) => {
    const page = await visit('about:blank');
    for (const guide of GUIDES) {
      await page.goto(`/${language}/articles/${guide}/`);
      for (const width of everySecond(WIDTHS)) {
        await page.setViewportSize({ width, height: 900 });
        expect(await outOfScale(page, '.prose'), `${guide}, ${width} px`).toEqual([]);
      }
    }
  });
});
