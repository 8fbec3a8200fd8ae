import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { brokenLinks } from '../../support/links.ts';
import { test } from '../../support/browser.ts';
import { writeLamp } from '../../support/other-products.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';

let site: OtherSite;
beforeAll(async () => {
  site = await otherSite(writeLamp);
  return () => site.close();
}, 180_000);

describe('another product by content alone', () => {
  test('has no page about the shipped product, and no simulator', () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /simulator|preview|screens/.test(file))).toEqual([]);
    const pages = files.filter((file) => file.endsWith('.html'));
    // The choice and 404; for each language home, search, accessibility, privacy, offline, 404, three articles, two pages
    // of the diagnosis, and two old addresses.
    expect(pages).toHaveLength(2 + 2 * 13);
    for (const page of pages) {
      const html = readFileSync(join(site.folder, page), 'utf8');
      expect(html, page).not.toMatch(/IBKR|IB Key|screens\/"|simulator\/|クライアント・ポータル/);
    }
  });

  test('has no link that leads nowhere', () => {
    expect(brokenLinks(site.folder)).toEqual([]);
  });
});

describe('what was renamed', () => {
  const MOVED = [
    ['/en/articles/load-lamp/#step-wait-green~dock', '/en/articles/charge-lamp/#step-wait~dock'],
    [
      '/en/diagnosis/no-light/?guide=charge-lamp#said~press.twice',
      '/en/diagnosis/stays-dark/?guide=charge-lamp#said~hold.twice',
    ],
  ] as const;

  test.for(MOVED)('still arrives: %s', async ([old, now], { visit }) => {
    const page = await visit(site.origin + old);
    await page.waitForURL(site.origin + now);
    await page.locator('[aria-current="step"], [data-step-id="unlock"]').first().waitFor();
    expect(await page.locator('.walk-notice').count()).toBe(0);
  });

  test('is still known as the guide that a reader came from', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/diagnosis/stays-dark/?guide=load-lamp&at=step-wait-green~dock`);
    const back = page.getByRole('main').getByRole('link', { name: 'Back to the guide' });
    await back.click();
    await page.waitForURL(`${site.origin}/en/articles/charge-lamp/#step-wait~dock`);
  });

  test('still arrives without a script, and is not indexed', async ({ visit }) => {
    const page = await visit(`${site.origin}/ja/articles/load-lamp/`, { script: false });
    await page.waitForURL('**/ja/articles/charge-lamp/');
    const html = readFileSync(join(site.folder, 'ja/articles/load-lamp/index.html'), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://lamp.example/ja/articles/charge-lamp/">');
    expect(readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8')).not.toContain('load-lamp');
  });

  test('has its old anchors, and says what it was checked against', () => {
    const html = readFileSync(join(site.folder, 'en/articles/charge-lamp/index.html'), 'utf8');
    expect(html).toContain('id="step-wait-green"');
    expect(html).toContain('Checked against app version 2.4, 20 October 2026');
  });
});
