import { expect } from 'vitest';
import { callAt, consoleAt, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

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
