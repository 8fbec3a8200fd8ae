import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { siteFolder } from '../../support/pages.ts';

test.for(['articles', 'diagnosis'])('a reader copies a page of the %s as Markdown', async (kind, { visit }) => {
  const page = await visit(`/en/${kind}/qr-not-read/`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = page.locator('[data-markdown]');
  await button.click();
  await expect.poll(() => page.locator('[data-markdown] + [role="status"]').textContent()).toBe('Copied');
  const file = readFileSync(join(siteFolder, `en/${kind}/qr-not-read.md`), 'utf8');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
  // Where it can't be copied, the file opens.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button.click();
  await page.waitForURL(`**/en/${kind}/qr-not-read.md`);
});

test('without scripts there is no button', async ({ visit }) => {
  const page = await visit('/en/articles/qr-not-read/', { script: false });
  expect(await page.locator('[data-markdown]').isVisible()).toBe(false);
});
