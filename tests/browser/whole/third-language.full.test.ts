import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import { stickingOut } from '../../support/browser-layout.ts';
import { brokenLinks } from '../../support/links.ts';
import { test } from '../../support/browser.ts';
import { parse } from '../../support/documents.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import { addLanguage } from '../../support/third-language.ts';
import { projectFolder } from '../../support/sources.ts';
import { aThirdOf } from '../../support/coverage.ts';

/**
 * The shipped help center in French too, by content alone: made from the English files, each text marked, and
 * without a guide, a problem and the words of the diagnosis. And in Arabic, with one guide.
 */
const GUIDE = 'android-add-user-qr';
const MISSING = ['articles/fr/iphone-activate-qr.mdx', 'articles/fr/front-camera.mdx', 'diagnosis/fr.yaml'];
const MARK = ' ·fr';

let site: OtherSite;
beforeAll(async () => {
  site = await otherSite((root) => {
    cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
    addLanguage(root, {
      language: 'fr',
      name: 'Français',
      locale: 'fr-FR',
      from: 'en',
      say: (text) => text + MARK,
      lacks: (file) => MISSING.includes(file),
    });
    addLanguage(root, {
      language: 'ar',
      name: 'العربية',
      locale: 'ar-EG',
      from: 'en',
      say: (text) => `مثال: ${text}`,
      lacks: (file) => file.startsWith('articles/') && file !== `articles/ar/${GUIDE}.mdx`,
    });
  });
  return () => site.close();
}, 180_000);

const documentAt = (address: string): Document => parse(readFileSync(join(site.folder, address, 'index.html'), 'utf8'));
const linksIn = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((link) => new URL(link.getAttribute('href')!).pathname);

describe('a third language by content alone', () => {
  test('is offered, named and indexed as the others are', () => {
    const article = documentAt(`/fr/articles/${GUIDE}/`);
    expect(article.documentElement.lang).toBe('fr');
    expect(article.querySelector('h1')!.textContent).toContain(MARK);
    expect(linksIn(article, 'link[rel="canonical"]')).toEqual([`/fr/articles/${GUIDE}/`]);
    const alternates = [...article.querySelectorAll('link[hreflang]')].map((link) => link.getAttribute('hreflang'));
    expect(alternates).toEqual(['ja', 'en', 'fr', 'ar', 'x-default']);
    const sitemap = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain(`<loc>https://shirube.example/fr/articles/${GUIDE}/</loc>`);
    expect(sitemap).toContain(`hreflang="fr" href="https://shirube.example/fr/articles/${GUIDE}/"`);
    const [data] = JSON.parse(article.querySelector('script[type="application/ld+json"]')!.textContent)['@graph'];
    expect(data).toMatchObject({ inLanguage: 'fr', headline: expect.stringContaining(MARK) as string });
    expect(documentAt('/').querySelector('[data-choice="fr"]')!.textContent).toContain('Français');
  });

  test('shows the stated language where an article is missing, and says so', () => {
    const page = documentAt('/fr/articles/iphone-activate-qr/');
    const article = page.querySelector('article')!;
    expect(page.documentElement.lang).toBe('fr');
    expect(article.getAttribute('lang')).toBe('en');
    expect(article.querySelector('h1')!.textContent).not.toContain(MARK);
    const notice = article.querySelector('.notice')!;
    expect(notice.getAttribute('lang')).toBe('fr');
    expect(notice.textContent).toMatch(/Français.*English.*·fr/);
    expect(linksIn(page, 'link[rel="canonical"]')).toEqual(['/en/articles/iphone-activate-qr/']);
    expect(page.querySelector('link[hreflang]')).toBeNull();
    const sitemap = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).not.toContain('/fr/articles/iphone-activate-qr/');
    const others = [...documentAt('/en/articles/iphone-activate-qr/').querySelectorAll('link[hreflang]')];
    expect(others.map((link) => link.getAttribute('hreflang'))).toEqual(['ja', 'en', 'x-default']);
  });

  test('has no link that leads nowhere', () => {
    expect(brokenLinks(site.folder)).toEqual([]);
  });

  test('has no page on which axe finds anything, and none that scrolls sideways', async ({ visit }) => {
    const page = await visit(`${site.origin}/fr/`, { width: 320 });
    for (const address of aThirdOf(pagesOfEachKind)) {
      await page.goto(site.origin + address);
      expect(await axeFaults(page), address).toEqual([]);
      expect(await stickingOut(page), address).toEqual([]);
    }
  });

  test('is searched in its own words, and finds what stands in', async ({ visit }) => {
    const page = await visit(`${site.origin}/fr/search/?q=scan+QR+code+android`);
    const first = page.locator('[data-result]').first();
    await first.waitFor();
    expect(await first.textContent()).toContain(MARK);
    await page.goto(`${site.origin}/fr/search/?q=activate+iphone`);
    const other = page.locator('[data-result="iphone-activate-qr"] .result-title');
    await other.waitFor();
    expect(await other.getAttribute('lang')).toBe('en');
  });
});

describe('a language that is read from right to left', () => {
  test('has its pages turned, and what stands in is not', async ({ visit }) => {
    const page = await visit(`${site.origin}/ar/articles/${GUIDE}/`, { width: 390 });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const [number, title] = await page
      .locator('#step-scan')
      .evaluate((step) =>
        ['.step-number', '.figure'].map((part) => step.querySelector(part)!.getBoundingClientRect().left),
      );
    expect(number).toBeGreaterThan(title!);
    await page.goto(`${site.origin}/ar/articles/qr-not-read/`);
    const article = page.locator('article');
    expect(await article.evaluate((each) => getComputedStyle(each).direction)).toBe('ltr');
    expect(await article.locator('.notice').evaluate((each) => getComputedStyle(each).direction)).toBe('rtl');
  });

  test('scrolls no page sideways, and axe finds nothing', async ({ visit }) => {
    const page = await visit(`${site.origin}/ar/`);
    for (const address of ['/ar/', `/ar/articles/${GUIDE}/#step-scan~home`, '/ar/diagnosis/', '/ar/simulator/']) {
      await page.goto(site.origin + address);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await stickingOut(page), `${address} at ${width}`).toEqual([]);
      }
      expect(await axeFaults(page), address).toEqual([]);
    }
  });
});

const pagesOfEachKind = [
  '/',
  '/fr/',
  `/fr/articles/${GUIDE}/`,
  '/fr/articles/iphone-activate-qr/',
  '/fr/articles/qr-not-read/',
  '/fr/articles/references/',
  '/fr/diagnosis/',
  '/fr/diagnosis/qr-not-read/',
  '/fr/search/?q=QR',
  '/fr/simulator/',
  '/fr/404/',
];
