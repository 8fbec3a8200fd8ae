import { describe, expect, inject } from 'vitest';
import { listen, type Complaints } from '../../support/browser-policy.ts';
import { test } from '../../support/browser.ts';

const nothing: Complaints = { violations: [], errors: [], foreign: [] };

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
