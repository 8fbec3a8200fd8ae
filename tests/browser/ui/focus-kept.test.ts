import { describe, expect } from 'vitest';
import { consoleAt, expectMain, press as pressKeys, says as consoleSays } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { SCAN, troubledAt } from '../../support/browser-walk-open.ts';
import { says } from '../../support/browser-walk-words.ts';

/** The step or the action that has the focus. */
const focused = (page: import('playwright').Page) =>
  page.evaluate(() => {
    const { dataset } = document.activeElement as HTMLElement;
    return dataset['action'] ?? document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'];
  });

describe('who presses what then goes away is not thrown back to the start of the page', () => {
  test('but to the question, where a symptom was chosen, and another; and to what comes next, where nothing around it stays', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en', { width: 390 });
    const isAtMain = () => page.evaluate(() => document.activeElement?.hasAttribute('data-agent-main'));
    await pressKeys(page, 'n', 'Escape', 't');
    await page.locator('.agent-script [data-symptom="qr-not-read"]').press('Enter');
    await expectMain(page, 'Which phone');
    await page.locator('.agent-script [data-platform="android"]').press('Enter');
    await expectMain(page, consoleSays.en.view);
    await page.locator('[data-action="search-place"]').press('Enter');
    await page.locator('.agent-script [data-action="trouble"]').press('Enter');
    await page.locator('.agent-script [data-symptom="activation-error"]').press('Enter');
    await page.locator('[data-interview="activation-error"]').waitFor();
    expect(await isAtMain()).toBe(true);
    await page.locator('.agent-script [data-action="to-script"]').press('Enter');
    expect(await isAtMain()).toBe(true);
  });

  test('but to what is to be read, where the keys were asked for before anything had the focus', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-agent-main]'))).toBe(true);
  });

  test.for([
    ['after the end', false],
    ['after the end of a walk that was come back to', true],
  ] as const)('but to the step, where all steps are shown %s', async ([, isBack], { visit }) => {
    const page = await troubledAt(visit, 'en');
    // The step itself has then not been on screen.
    if (isBack) await page.reload();
    const support = page.locator('guided-walk').getByRole('link', { name: says.en.support });
    const [beside] = await Promise.all([page.waitForEvent('popup'), support.click()]);
    await beside.close();
    await page.locator('[data-action="show-all"]').press('Enter');
    expect(await focused(page)).toBe(SCAN.step);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#step-${SCAN.step}`);
  });
});

test('the menu does not open where somebody has gone on while it was loaded', async ({ visit }) => {
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await visit('/en/articles/message-delivery/#step-save~');
  await page.route('**/dialogs.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Next', exact: true }).press('Enter');
  const question = page.getByRole('heading', { name: says.en.confirm });
  await question.waitFor();
  const loaded = page.waitForResponse('**/dialogs.*.js');
  release();
  await (await loaded).finished();
  await page.waitForTimeout(300);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await question.evaluate((heading) => heading === document.activeElement)).toBe(true);
});

test('the search does not open over what was opened while it was loaded', async ({ visit }) => {
  const page = await visit('/en/articles/android-add-user-qr/');
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/en/search.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('a[data-search]').click();
  await page.locator('button.enlarge').first().click();
  await page.locator('.enlarged[open]').waitFor();
  const words = page.waitForResponse('**/en/search.json');
  release();
  await words;
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await page.locator('dialog[open]').count()).toBe(1);
  expect(await page.locator('.search-dialog[open]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('a[data-search]').click();
  await page.locator('.search-dialog[open]').waitFor();
});
