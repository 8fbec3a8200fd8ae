import { describe, expect, inject } from 'vitest';
import { listen, type Complaints } from '../support/browser-policy.ts';
import { test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

describe('in a browser, behind these headers', { tags: 'chromium' }, () => {
  const [guide] = pagesOf('guide');
  const places = [
    ['an article and its walkthrough', guide!.address, '[data-action="start"]', '[aria-current="step"]'],
    ['search', '/en/search/?q=QR', undefined, '[data-result]'],
    ['the simulator', '/en/simulator/', undefined, '[data-control]'],
  ] as const;

  test.for(places)('%s works, and nothing is complained of', async ([, address, press, wanted], { visit }) => {
    let complaints: Complaints = { violations: [], errors: [], foreign: [] };
    const page = await visit(address, { prepare: async (page) => (complaints = await listen(page, inject('site'))) });
    if (press) await page.locator(press).first().click();
    await page.locator(wanted).first().waitFor();
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
    expect(await page.evaluate(() => [crossOriginIsolated, isSecureContext])).toEqual([true, true]);
  });

  test('a script that was changed on its way is not run', async ({ visit }) => {
    const page = await visit('/en/', {
      prepare: (page) =>
        page.route('**/_astro/SiteHeader*.js', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: `document.title = 'planted';${await response.text()}` });
        }),
    });
    await page.waitForLoadState('load');
    expect(await page.title()).not.toBe('planted');
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').length)).toBeGreaterThan(0);
  });

  test('no page can be framed, not even by this site', async ({ visit }) => {
    const page = await visit('/favicon.svg', {
      prepare: (page) =>
        page.route('**/favicon.svg', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<iframe src="/en/"></iframe>' }),
        ),
    });
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });
});
