import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { devServer, type DevServer } from '../../tools/dev/dev-server.ts';
import { PATIENCE, test } from '../support/browser.ts';
import { writeOtherProduct } from '../support/other-product.ts';

const ARTICLE = 'content/articles/en/stays-dark.mdx';

let dev: DevServer;
beforeAll(async () => {
  dev = await devServer((root) => {
    writeOtherProduct(root);
    edit(root, ARTICLE, (text) => text.replace('\n---', '\ndraft: true\n---'));
  });
}, 120_000);
afterAll(() => dev?.close());

/** Saves a file with something changed in it. */
function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (change(text) === text) throw new Error(`Nothing was changed in ${file}.`);
  writeFileSync(path, change(text));
}

describe('the preview of an article that is being written', () => {
  test('shows both languages side by side, follows what is saved, and marks a draft', async ({ visit }) => {
    // The first pages of a fresh server take their time.
    await fetch(`${dev.origin}/en/articles/stays-dark/`);
    const page = await visit(`${dev.origin}/en/writers/preview/stays-dark/`);
    const [english, japanese] = [page.frameLocator('iframe[lang="en"]'), page.frameLocator('iframe[lang="ja"]')];
    await japanese.getByRole('heading', { level: 1, name: 'ランプが点灯しない' }).waitFor({ timeout: 2 * PATIENCE });
    await english
      .locator('[data-draft]')
      .getByText('Draft')
      .waitFor({ timeout: 2 * PATIENCE });

    edit(dev.root, ARTICLE, (text) => text.replace('Charge the lamp:', 'Load the lamp:'));
    await english.getByText('Load the lamp:').waitFor();
    edit(dev.root, 'content/ui/en.json', (text) => text.replace('"Search"', '"Look up"'));
    await english.getByRole('link', { name: 'Look up' }).first().waitFor();
    edit(dev.root, 'content/references.yaml', (text) => text.replace('Printed manual', 'Paper manual'));
    await english.getByText('Paper manual').first().waitFor();
  });

  test('lists the draft, so that one finds it', async ({ visit }) => {
    const page = await visit(`${dev.origin}/en/`);
    expect(await page.getByRole('link', { name: 'The lamp stays dark' }).count()).toBeGreaterThan(0);
  });
});

test('a site that is being written is kept by no browser, and takes away what was kept of it', async ({ visit }) => {
  const page = await visit(`${dev.origin}/en/`, { worker: true });
  await page.evaluate(async () => {
    await (await caches.open('shirube-files')).put('/en/?v=old', new Response('old'));
    await navigator.serviceWorker.register('/sw.js');
  });
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length).catch(() => -1)).toBe(0);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => -1))
    .toBe(0);
});
