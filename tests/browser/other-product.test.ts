import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { axeFaults } from '../support/browser-axe.ts';
import { brokenLinks, walkToEnd } from '../support/browser-other.ts';
import { test } from '../support/browser.ts';
import { writeOtherProduct } from '../support/other-product.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';

let site: OtherSite;
beforeAll(async () => {
  site = await otherSite(writeOtherProduct);
}, 180_000);
afterAll(() => site?.close());

describe('another product by content alone', () => {
  test('has no page about the shipped product, and no simulator', () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /simulator|writers/.test(file))).toEqual([]);
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages).toHaveLength(2 + 2 * 8);
    for (const page of pages) {
      const html = readFileSync(join(site.folder, page), 'utf8');
      expect(html, page).not.toMatch(/IBKR|IB Key|simulator\/|クライアント・ポータル/);
    }
  });

  test('has no link that leads nowhere', async () => {
    expect(await brokenLinks(site.origin, '/')).toEqual([]);
  });

  test.for(['en', 'ja'])('is walked to its end by either way (%s)', async (language, { visit }) => {
    for (const way of ['cable', 'dock']) {
      const page = await visit(`${site.origin}/${language}/articles/charge-lamp/`);
      expect(await page.locator('.figure').count()).toBe(0);
      expect(await walkToEnd(page, [way])).not.toBe('');
    }
  });

  test('finds the cause and ends in success', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/diagnosis/`);
    await page.getByRole('main').getByRole('link', { name: 'The lamp stays dark' }).first().click();
    await page.locator('[data-step-id="hold"]').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('[data-answer="twice"]').click();
    await page.locator('[data-step-id="unlock"] [data-answer="lit"]').click();
    await page.getByRole('button', { name: 'Yes, it works' }).click();
    await page.getByRole('heading', { name: 'Solved' }).waitFor();
  });

  test.for([
    ['en', 'does not light up', 'stays-dark'],
    ['ja', '充電のしかた', 'charge-lamp'],
  ] as const)('is searched (%s: %s)', async ([language, question, article], { visit }) => {
    const page = await visit(`${site.origin}/${language}/search/?q=${encodeURIComponent(question)}`);
    const first = page.locator('[data-result]').first();
    await first.waitFor();
    expect(await first.getAttribute('data-result')).toBe(article);
  });

  test('takes a code read aloud to its place', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/articles/charge-lamp/#step-wait~dock`);
    const code = await page.locator('[data-case-code]').textContent();
    await page.goto(`${site.origin}/ja/`);
    await page.locator('#case-code').fill(code!);
    await page.locator('code-field button').click();
    await page.waitForURL('**/ja/articles/charge-lamp/#step-wait~dock');
  });
});
