import { expect } from 'vitest';
import { callAt, consoleAt, LANGUAGES, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

test.for(LANGUAGES)('the buttons below the script are in one line at 1280 pixels (%s)', async (language, { visit }) => {
  const page = await consoleAt(visit, language, { width: 1280 });
  const lines = () =>
    page.locator('.agent-bar > button').evaluateAll((all) => {
      const boxes = all.map((each) => each.getBoundingClientRect());
      return new Set(boxes.map(({ top, height }) => `${top} ${height}`)).size;
    });
  await press(page, 'n', 'Escape');
  expect(await lines()).toBe(1);
  await callAt(page, 'android-add-user-qr', 'scan~login');
  expect(await lines()).toBe(1);
  await press(page, 't', '2');
  await page.locator('[data-interview]').waitFor();
  expect(await lines()).toBe(1);
});

test('the page does not scroll at 1280 × 720, whatever its parts hold', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await callAt(page, 'android-add-user-qr', 'more~home');
  for (const key of ['r', 'h', 'm', '/']) {
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
