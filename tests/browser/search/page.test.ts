import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { listen, type Complaints } from '../../support/browser-policy.ts';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { hostileQueries } from '../../support/search-hostile.ts';
import { aThirdOf, inTurn, times } from '../../support/coverage.ts';

const results = (page: Page) => page.locator('[data-result]');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const field = (page: Page) => page.getByRole('searchbox');

/** The articles that are found, best first, once there are some. */
async function found(page: Page): Promise<string[]> {
  await results(page).first().waitFor();
  return results(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['result']!));
}

/** Presses Tab until the focus is where it should be. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error('Tab does not lead there.');
}

const hasFocus = (page: Page, selector: string) => (): Promise<boolean> =>
  page.evaluate((looked) => document.activeElement?.matches(looked) ?? false, selector);

describe('by the keyboard alone', () => {
  test.for(
    inTurn(
      [
        { language: 'ja', query: '自分の顔が映る', article: 'front-camera' },
        { language: 'ja', query: 'QRよみとれない', article: 'qr-not-read' },
        { language: 'ja', query: 'メッセージ 受け取り', article: 'message-delivery' },
        { language: 'en', query: 'selfie camera', article: 'front-camera' },
        { language: 'en', query: 'an eror has ocurred', article: 'activation-error' },
        { language: 'en', query: 'type the code iphone', article: 'iphone-add-user-code' },
      ],
      0,
    ),
  )('"$query" leads from the home page to $article ($language)', async ({ language, query, article }, { visit }) => {
    const page = await visit(`/${language}/`);
    await tabTo(page, hasFocus(page, 'input[type="search"]'));
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${language}/search/?q=*`);
    await results(page).first().waitFor();
    // The field is reached here too.
    await tabTo(page, hasFocus(page, 'input[type="search"]'));
    await tabTo(page, hasFocus(page, '[data-result]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${language}/articles/${article}/`);
  });
});

describe('a search', () => {
  test('follows what is typed, and is there again after a reload', async ({ visit }) => {
    const page = await visit('/en/search/');
    await field(page).pressSequentially('front camera');
    await page.waitForURL('**/en/search/?q=front+camera');
    expect((await found(page))[0]).toBe('front-camera');
    await page.reload();
    expect(await field(page).inputValue()).toBe('front camera');
    expect((await found(page))[0]).toBe('front-camera');
  });

  test.for(inTurn(languages, 0))(
    'without a result leads on: to subjects, the diagnosis, support (%s)',
    async (language, { visit }) => {
      const page = await visit(`/${language}/search/?q=xyzzyxyzzy`);
      const ways = page.locator('.search-ways').getByRole('link');
      await ways.first().waitFor();
      expect(await status(page).innerText()).toContain('xyzzyxyzzy');
      expect(await results(page).count()).toBe(0);
      expect(await page.getByRole('heading', { name: words[language].allArticles }).isVisible()).toBe(false);
      const leads = await ways.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(leads).toEqual(expect.arrayContaining([`/${language}/`, `/${language}/diagnosis/`]));
      await page.locator('.search-ways').getByRole('link', { name: words[language].support, exact: true }).waitFor();
    },
  );
});

describe('what is searched for', () => {
  test('is shown as it is and does nothing, whatever it is', async ({ visit }) => {
    let complaints: Complaints | undefined;
    const page = await visit('/en/search/', {
      prepare: async (page) => (complaints = await listen(page, inject('site'))),
    });
    const queries = [
      '<img src=x onerror="document.title=\'hit\'">',
      '<script>document.title="hit"</script>',
      '%$&%s $1 {{query}} {{number}}',
      '"><b>b</b>',
      ...aThirdOf(hostileQueries(times(16))),
    ];
    for (const query of queries) {
      await page.evaluate((text) => {
        const field = document.querySelector<HTMLInputElement>('.search-form input')!;
        field.value = text;
        field.form!.requestSubmit();
      }, query);
      await expect.poll(() => page.evaluate(() => performance.getEntriesByName('search').length)).toBeGreaterThan(0);
      await page.evaluate(() => performance.clearMeasures('search'));
      expect(await page.locator('site-search').locator('img, script, b:not(.result-title), svg').count()).toBe(0);
    }
    const typed = '%$&%s $1 {{query}} <b>';
    await field(page).fill(typed);
    await expect.poll(() => status(page).innerText()).toContain(typed);
    expect(await page.title()).not.toBe('hit');
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  });
});

describe('where the network fails', () => {
  test.for(inTurn(languages, 1))('the search says so, and a later one works (%s)', async (language, { visit }) => {
    const page = await visit(`/${language}/search/`);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await field(page).fill('QR');
    await page
      .getByRole('main')
      .getByText(/couldn’t be loaded|読み込めませんでした/)
      .waitFor();
    await page.getByRole('main').getByRole('link', { name: words[language].support }).waitFor();
    expect(await page.getByRole('heading', { name: words[language].allArticles }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: words[language].searchButton }).click();
    expect(await found(page)).not.toEqual([]);
  });
});
