import { expect } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import { sidewaysAt } from '../../support/browser-other.ts';
import { test } from '../../support/browser.ts';
import { inTurn, isWhole } from '../../support/coverage.ts';

test.for(
  inTurn(
    [
      ['en', 390],
      ['ja', 1280],
    ] as const,
    0,
  ),
)('an id of a screen or a control is copied with a press, and said (%s, %i)', async ([language, width], { visit }) => {
  const page = await visit(`/${language}/writers/screens/`, { width });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = page.locator('.writers-said');
  for (const id of ['two-factor', 'add-user', 'user-menu']) {
    // It is said for a while only, and not before the script is there.
    const press = () => page.locator(`.ids [data-copy="${id}"]`).first().click();
    await expect.poll(() => press().then(() => said.textContent())).toContain(id);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id);
    expect(await said.evaluate((each) => each.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  }
  // One that cannot be copied is said, to be copied by hand.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not here'));
  });
  const press = () => page.locator('.ids [data-copy="add-user"]').first().click();
  await expect
    .poll(() => press().then(() => said.textContent()))
    .toMatch(/(could not be copied|コピーできませんでした).*add-user/);
  expect(await sidewaysAt(page)).toEqual([]);
  // All these pictures take axe half a minute.
  if (isWhole) expect(await axeFaults(page)).toEqual([]);
});
