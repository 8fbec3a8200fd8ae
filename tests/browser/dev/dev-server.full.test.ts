import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { devServer, type DevServer } from '../../support/dev-server.ts';
import { PATIENCE, test } from '../../support/browser.ts';
import { embeddingSetting } from '../../support/portal.ts';
import { writeLamp } from '../../support/other-products.ts';

const ARTICLE = 'content/articles/en/stays-dark.mdx';

let dev: DevServer;
beforeAll(async () => {
  dev = await devServer((root) => {
    writeLamp(root);
    appendFileSync(join(root, 'content/site.yaml'), embeddingSetting(['https://portal.example']));
    edit(root, ARTICLE, (text) => text.replace('\n---', '\ndraft: true\n---'));
  });
  return () => dev.close();
}, 120_000);

/** Saves a file with something changed in it. */
function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (change(text) === text) throw new Error(`Nothing was changed in ${file}.`);
  writeFileSync(path, change(text));
}

describe('an article that is being written', () => {
  test('marks a draft, and follows what is saved', async ({ visit }) => {
    // The first page of a fresh server takes long.
    const page = await visit(`${dev.origin}/en/articles/stays-dark/`);
    await page
      .locator('[data-draft]')
      .getByText('Draft')
      .waitFor({ timeout: 2 * PATIENCE });

    edit(dev.root, ARTICLE, (text) => text.replace('Charge the lamp:', 'Load the lamp:'));
    await page.getByText('Load the lamp:').waitFor();
    edit(dev.root, 'content/ui/en.json', (text) => text.replace('"Search"', '"Look up"'));
    await page.getByRole('link', { name: 'Look up' }).first().waitFor();
    edit(dev.root, 'content/references.yaml', (text) => text.replace('Printed manual', 'Paper manual'));
    await page.getByText('Paper manual').first().waitFor();
  });

  test('breaks its lines where readers will see them break', async () => {
    const page = await (await fetch(`${dev.origin}/ja/articles/stays-dark/`)).text();
    expect(page).toMatch(/<p\b[^>]*>[^<]+<wbr>/);
  });

  test('shows what was saved while the page was on its way', async ({ visit }) => {
    const address = `${dev.origin}/en/articles/stays-dark/`;
    const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    const open = await visit(address);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const coming = await visit('about:blank');
    await coming.route('**/@vite/client*', async (route) => {
      await arrived;
      await route.continue();
    });
    await coming.goto(address, { waitUntil: 'commit' });
    await titled(coming, 'The lamp stays dark');

    edit(dev.root, ARTICLE, (text) => text.replace('title: The lamp stays dark', 'title: The lamp gives no light'));
    await titled(open, 'The lamp gives no light');
    arrive();
    await titled(coming, 'The lamp gives no light');
    edit(dev.root, ARTICLE, (text) => text.replace('title: The lamp gives no light', 'title: The lamp stays dark'));
    await titled(coming, 'The lamp stays dark');
  });

  test('lists the draft, so that one finds it', async ({ visit }) => {
    const page = await visit(`${dev.origin}/en/`);
    expect(await page.getByRole('link', { name: 'The lamp stays dark' }).count()).toBeGreaterThan(0);
  });
});

test('a page that loads the help from here gets it, and what it opens', async ({ visit }) => {
  const page = await visit(`${dev.origin}/en/articles/charge-lamp/`);
  await page.addScriptTag({ url: `${dev.origin}/embed/help.js` });
  await page.evaluate(() => {
    const help = Object.assign(document.createElement('shirube-help'), { textContent: 'Help from outside' });
    help.setAttribute('topic', 'any');
    document.body.append(help);
  });
  await page.getByRole('button', { name: 'Help from outside' }).waitFor();
  const article = await page.request.get(`${dev.origin}/embed/en/articles/charge-lamp/`);
  expect([article.status(), await article.text()]).toEqual([200, expect.stringContaining('Charge the bicycle lamp')]);
});

describe('an article with code in it', () => {
  const pages = ['articles/stays-dark', 'articles/charge-lamp'];

  test.for([
    ['an expression', (write: string) => `{${write}}`],
    ['an attribute', (write: string) => `<Note kind="caution" kind={${write}}>Careful.</Note>`],
    ['a module', (write: string) => `export const done = ${write};`],
  ] as const)('is not run, however it is written: %s', async ([, write], { visit }) => {
    const file = join(dev.root, 'ran');
    const code = `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(file)}, 'ran')`;
    const before = readFileSync(join(dev.root, ARTICLE), 'utf8');
    edit(dev.root, ARTICLE, (text) => `${text}\n\n${write(code)}\n`);
    try {
      for (const page of pages) await (await fetch(`${dev.origin}/en/${page}/`)).text();
      const page = await visit(`${dev.origin}/en/articles/stays-dark/`);
      const line = before.split('\n').length + 2;
      // The place, what is wrong, and what to do.
      const fault = page.getByRole('listitem').filter({ hasText: `${ARTICLE}:${line}` });
      await fault.getByText(/is code, which articles do not contain|cannot import or export/).waitFor();
      await fault.getByText(/Write plain text|Remove the line/).waitFor();
      expect(existsSync(file)).toBe(false);
      // Fixed and saved, the page shows without being requested again.
      writeFileSync(join(dev.root, ARTICLE), before);
      await page.getByRole('heading', { level: 1, name: 'The lamp stays dark' }).waitFor();
    } finally {
      writeFileSync(join(dev.root, ARTICLE), before);
    }
  });

  test('says what is wrong, and no stack, where a page cannot be made at all', async () => {
    const before = readFileSync(join(dev.root, ARTICLE), 'utf8');
    writeFileSync(join(dev.root, ARTICLE), 'No head.\n');
    try {
      const html = await (await fetch(`${dev.origin}/en/articles/stays-dark/`)).text();
      expect(html).toContain('front-matter-missing');
      expect(html).not.toMatch(/\bat \S+ \(|node_modules/);
    } finally {
      writeFileSync(join(dev.root, ARTICLE), before);
    }
  });
});

test('a site that is being written is kept by no browser, and takes away what was kept of it', async ({ visit }) => {
  const page = await visit(`${dev.origin}/en/`, { worker: true });
  // Vite loads a page anew once it has prepared what the page imports.
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await (await caches.open('shirube-files')).put('/en/?v=old', new Response('old'));
    // Not waited for: the page is loaded anew as soon as the worker has begun.
    void navigator.serviceWorker.register('/sw.js');
  });
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length).catch(() => -1)).toBe(0);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => -1))
    .toBe(0);
});
