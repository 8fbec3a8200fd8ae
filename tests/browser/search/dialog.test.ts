import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { askInDialog, searchDialog, searchWords, suggestions } from '../../support/browser-search.ts';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { inTurn } from '../../support/coverage.ts';

const field = (page: Page) => page.getByRole('combobox');
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
const isFocused = (page: Page) => field(page).evaluate((input) => input === document.activeElement);

describe.for(inTurn(languages, 1))('the search over a page (%s)', (language) => {
  const article = `/${language}/articles/front-camera/`;

  test('opens by its button, and gives the focus back', async ({ visit }) => {
    const page = await visit(article);
    const opener = page.getByRole('banner').getByRole('link', { name: words[language].search });
    await opener.click();
    await searchDialog(page, language).waitFor();
    expect(await isFocused(page)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await searchDialog(page, language).waitFor({ state: 'detached' });
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
    await opener.click();
    await page.getByRole('button', { name: searchWords[language].close }).click();
    await searchDialog(page, language).waitFor({ state: 'detached' });
    await expect.poll(() => new URL(page.url()).pathname).toBe(article);
  });

  test('is used by the keyboard alone', async ({ visit }) => {
    const page = await visit(article);
    await askInDialog(page, language, 'KB3073');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await active(page).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await active(page).innerText()).toContain('KB3073');
    expect(await active(page).innerText()).toMatch(/Common questions|よくある質問/);
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'));
    expect(await isFocused(page)).toBe(true);
    // The Enter that ends a conversion is the input method’s.
    const isLeft = await field(page).evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true, bubbles: true }),
      ),
    );
    expect(isLeft).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await active(page).count()).toBe(0);
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await active(page).innerText()).toMatch(searchWords[language].all);
    expect(await active(page).getAttribute('href')).toMatch(/\/search\/\?q=KB3073$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${language}/articles/references/#reference-KB3073`);
  });

  test('says first that nothing fits, and then what may help instead; of a list that fits nothing is to be read', async ({
    visit,
  }) => {
    const page = await visit(article);
    const said = page.getByRole('dialog').getByRole('status');
    const option = page.getByRole('option').first();
    await askInDialog(page, language, 'zzqqxx');
    const { y, height } = (await said.boundingBox())!;
    expect(height).toBeGreaterThan(10);
    expect(y + height).toBeLessThanOrEqual((await option.boundingBox())!.y);
    await page.getByRole('option', { name: words[language].support }).waitFor();
    const leads = await suggestions(page, language).evaluateAll((all) =>
      all.map((option) => new URL((option as HTMLAnchorElement).href).pathname),
    );
    expect(leads).toContain(`/${language}/diagnosis/`);
    await page.keyboard.press('Escape');
    await askInDialog(page, language, 'QR');
    const count = await suggestions(page, language).count();
    expect(await said.textContent()).toMatch(new RegExp(`\\D${count}\\D*$`));
    await page.keyboard.press('Escape');
    await askInDialog(page, language, 'KB3073');
    expect((await said.boundingBox())!.height).toBeLessThanOrEqual(1);
  });
});

test('is the page itself where the search cannot be loaded', async ({ visit }) => {
  const page = await visit('/en/');
  await page.route('**/en/search.json', (route) => route.abort());
  await page.goto('/en/articles/front-camera/');
  await page.getByRole('banner').getByRole('link', { name: words.en.search }).click();
  await page.waitForURL('**/en/search/');
});

describe.for(inTurn(languages, 1))('on the search page (%s)', (language) => {
  const opened = (query: string) => `/${language}/search/?q=${encodeURIComponent(query)}`;

  test('a slip is mended, and the result of a problem leads to its diagnosis', async ({ visit }) => {
    const page = await visit(opened(language === 'ja' ? 'セッソンID' : 'sesion id'));
    await page.getByText(language === 'ja' ? '「セッションid」の検索結果' : 'Results for “session id”').waitFor();
    await page.goto(opened(language === 'ja' ? 'エラーが発生しました' : 'An error has occurred'));
    const problem = page.getByRole('listitem').filter({ has: page.locator('[data-result="activation-error"]') });
    await problem.getByRole('link', { name: searchWords[language].cause }).click();
    await page.waitForURL(`**/${language}/diagnosis/activation-error/`);
  });
});
