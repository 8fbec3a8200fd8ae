import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { siteFolder } from '../../support/pages.ts';

test('a reader copies an article as Markdown', async ({ visit }) => {
  const page = await visit('/en/articles/qr-not-read/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = page.locator('[data-markdown]');
  await button.click();
  await expect.poll(() => page.locator('[data-markdown] + [role="status"]').textContent()).toBe('Copied');
  const file = readFileSync(join(siteFolder, 'en/articles/qr-not-read.md'), 'utf8');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
  // Where it can't be copied, the file opens.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button.click();
  await page.waitForURL('**/en/articles/qr-not-read.md');
});

test('there is no button without scripts, nor during a walk', async ({ visit }) => {
  const still = await visit('/en/articles/qr-not-read/', { script: false });
  expect(await still.locator('[data-markdown]').isVisible()).toBe(false);
  const walk = await visit('/en/articles/android-add-user-qr/#step-scan~home');
  await walk.locator('[aria-current="step"]').first().waitFor();
  expect(await walk.locator('[data-markdown]').isVisible()).toBe(false);
});
