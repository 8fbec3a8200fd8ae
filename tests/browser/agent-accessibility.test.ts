import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, LANGUAGES, press } from '../support/browser-agent.ts';
import { faultsInViews } from '../support/browser-views.ts';
import { test } from '../support/browser.ts';

/** What sticks out of the window, a page that scrolls where it should not, and buttons that are too small to tap. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const small = [...document.querySelectorAll<HTMLElement>('.agent :is(button, summary, select, .agent-file)')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.offsetHeight < 43.5)
      .map((control) => `${control.offsetWidth}×${control.offsetHeight}: ${control.outerHTML.slice(0, 90)}`);
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth} px`] : []),
      ...(clientWidth >= 1280 && scrollHeight > clientHeight ? [`${scrollHeight} px high in ${clientHeight}`] : []),
      ...small,
    ];
  });
}

describe.for(LANGUAGES)('at every state (%s)', (language) => {
  test('axe finds nothing, nothing sticks out, and at 1280 px the page does not scroll', async ({ visit }) => {
    const page = await consoleAt(visit, language);
    let turn = LANGUAGES.indexOf(language);
    const look = async (what: string): Promise<void> =>
      expect(await faultsInViews(page, turn++, layoutFaults), what).toEqual([]);
    await look('no call');
    await press(page, 'n', 'Escape');
    await look('finding');
    await press(page, '/');
    await page.keyboard.type('QR');
    await page.locator('[data-found]').waitFor();
    await look('found');
    await press(page, 'Escape');
    await page.getByRole('main').locator('summary').first().click();
    await callAt(page, 'android-add-user-qr', 'open');
    await look('ways');
    await press(page, '1');
    await page.locator('.agent-script summary').click();
    await look('a step');
    await press(page, 'h');
    await page.locator('.agent-side summary').click();
    await look('handing over');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 't', '4');
    await look('problems');
    await press(page, '1', 'y');
    await look('a question');
    await press(page, '1', 'r');
    await look('replies');
    await press(page, 'a');
    await page.keyboard.type('aO0I1l');
    await press(page, 'Escape');
    await look('spelling');
    await press(page, 'd', '1');
    await look('the last check of the interview');
    await press(page, '1', 'w');
    await look('closing');
    await press(page, 'x');
    await look('about to remove');
    await press(page, '1');
    await look('closed');
    await press(page, '?');
    await look('the keys');
    await press(page, 'Escape', 'g');
    await look('a training');
    for (const key of ['1', '2', '3']) {
      if (await page.locator('[data-training="listening"]').count()) await press(page, key);
    }
    await press(page, '1');
    await look('asking in a training');
    await press(page, 'f');
    await look('naming the cause');
    await page.locator('[data-action="give-up-training"]').click();
    await look('the result of a training');
  });
});

test('the page does not scroll at 1280 × 720, whatever its parts hold', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await callAt(page, 'android-add-user-qr', 'more~home');
  for (const key of ['d', 'r', 'h', 'm', 'a', 'o']) {
    await press(page, 'Escape', key);
    await page.mouse.wheel(0, 500);
    const { scroll, height, inner } = await page.evaluate(() => ({
      scroll: scrollY,
      height: document.documentElement.scrollHeight,
      inner: innerHeight,
    }));
    expect({ scroll, height }, key).toEqual({ scroll: 0, height: inner });
  }
});
