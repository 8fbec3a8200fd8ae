import { describe, expect, inject } from 'vitest';
import { chooseDisplay } from '../../support/browser-display.ts';
import { listen, type Complaints } from '../../support/browser-policy.ts';
import { test } from '../../support/browser.ts';
import { pagesOf, browsedPages } from '../../support/pages.ts';
import { aThirdOf, isWhole } from '../../support/coverage.ts';

const nothing: Complaints = { violations: [], errors: [], foreign: [] };

describe('nothing breaks the policy, fails, leaves the site or sets a cookie', () => {
  test('on any page', async ({ visit }) => {
    let complaints = nothing;
    const page = await visit('/', { prepare: async (page) => (complaints = await listen(page, inject('site'))) });
    // The others are opened, and listened to, in tests/browser/states/pages.test.ts.
    const pages = isWhole ? browsedPages : aThirdOf(browsedPages.filter(({ isEdition }) => isEdition));
    expect(pages.length).toBeGreaterThan(2);
    for (const { address } of pages) {
      await page.goto(address);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(complaints, address).toEqual(nothing);
      expect(await page.context().cookies(), address).toEqual([]);
    }
  });

  // The others find something in tests/browser/states/search.test.ts.
  test.for(pagesOf('search').filter(({ isEdition }) => isWhole || isEdition))(
    'while $address finds something',
    async ({ address }, { visit }) => {
      let complaints = nothing;
      const page = await visit(`${address}?q=QR`, {
        prepare: async (page) => (complaints = await listen(page, inject('site'))),
      });
      await page.locator('[data-result]').first().waitFor();
      expect(complaints).toEqual(nothing);
      expect(await page.context().cookies()).toEqual([]);
    },
  );

  test('while appearance and language are switched', async ({ visit }) => {
    let complaints = nothing;
    const page = await visit('/en/', { prepare: async (page) => (complaints = await listen(page, inject('site'))) });
    for (const choice of ['dark', 'largest'] as const)
      await chooseDisplay(page, ({ dark: 'theme', largest: 'size' } as const)[choice], choice);
    await page.locator('.languages > summary').click();
    await page.getByRole('link', { name: '日本語', exact: true }).click();
    await chooseDisplay(page, 'readings', 'on', 'ja');
    await page.locator('html[data-readings]').waitFor();
    await page.reload();
    await page.locator('html[data-readings][data-theme="dark"][data-large]').waitFor();
    expect(complaints).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('the policy blocks', () => {
  const planted = [
    ['an inline script', '<script>document.title = "planted"</script>', 'script-src-elem: inline'],
    ['a handler in an attribute', '<img src="/favicon.svg" onload="document.title = \'planted\'">', 'script-src-attr'],
    ['a script from elsewhere', '<script src="https://planted.example/x.js"></script>', 'script-src-elem: https'],
    ['a picture from elsewhere', '<img src="https://planted.example/x.png">', 'img-src'],
    ['a style sheet', '<style>body { display: none }</style>', 'style-src-elem'],
    ['a frame', '<iframe src="/en/"></iframe>', 'frame-src'],
    ['another base', '<base href="https://planted.example/">', 'base-uri'],
  ] as const;

  test('whatever is planted in a page', async ({ visit }) => {
    const all = planted.map(([, html]) => html).join('');
    let complaints = nothing;
    const page = await visit('/en/', {
      prepare: async (page) => {
        complaints = await listen(page, inject('site'));
        await page.route('**/en/', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace('</main>', `${all}</main>`) });
        });
      },
    });
    for (const [what, , violation] of planted)
      await expect
        .poll(() => complaints.violations, { message: what })
        .toContainEqual(expect.stringContaining(violation));
    expect(await page.title()).not.toBe('planted');
  });

  test('text that a script would run as code', async ({ visit }) => {
    const page = await visit('/en/');
    const error = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>planted</p>';
      } catch (error) {
        return String(error);
      }
      return 'none';
    });
    expect(error).toContain('TrustedHTML');
  });
});
