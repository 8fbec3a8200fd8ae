import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { callAt, consoleAt, press as pressKeys } from '../../support/browser-agent.ts';
import { chooseDisplay } from '../../support/browser-display.ts';
import { withoutNetwork } from '../../support/browser-offline.ts';
import { brokenLinks } from '../../support/links.ts';
import { listen, type Complaints } from '../../support/browser-policy.ts';
import { askInDialog, suggestions } from '../../support/browser-search.ts';
import { addressOf, expectPlace, goOn, start, walks } from '../../support/browser-walk.ts';
import { test as base } from '../../support/browser.ts';
import { embedding } from './suites/embed.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import { embeddingSetting, servePortal, type Portal } from '../../support/portal.ts';
import { addressesOutside, BASE, filesIn, OLD, writeUnderPath } from '../../support/under-path.ts';

const GUIDE = 'android-add-user-qr';
/** What no page asks for, but those who look at a host. */
const OF_THE_HOST = ['.well-known/security.txt', 'robots.txt'];

let site: OtherSite;
/** A site of others that shows the help beside its page, and one that may show the console alone. */
let portal: Portal;
let other: Portal;
beforeAll(async () => {
  [portal, other] = [await servePortal(), await servePortal()];
  site = await otherSite((root) => {
    writeUnderPath(root);
    appendFileSync(join(root, 'content/site.yaml'), embeddingSetting([portal.origin], [other.origin]));
  });
  for (const each of [portal, other]) each.help = site.origin + BASE.slice(0, -1);
  return async () => {
    await Promise.all([site.close(), portal.close(), other.close()]);
  };
}, 240_000);

/** The address of a page by its path in the site. */
const at = (path: string): string => site.origin + BASE + path.slice(1);

/** Opens pages of the site; in the end nothing may have gone wrong on them, and nothing been requested outside of it. */
const test = base.extend('open', async ({ visit }, { onCleanup }) => {
  const heard: Complaints[] = [];
  onCleanup(() => {
    for (const complaints of heard) expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  });
  return async (path: string) =>
    visit(at(path), { prepare: async (page) => heard.push(await listen(page, (site.origin + BASE).slice(0, -1))) });
});

embedding(() => {
  const help = site.origin + BASE.slice(0, -1);
  return { help, folder: join(site.folder, BASE), path: BASE, portal, other };
});

describe('what is built', () => {
  test('lies below the path, and at the top only what belongs to the host', () => {
    const files = filesIn(site.folder);
    expect(files.filter((file) => !`/${file}`.startsWith(BASE)).sort()).toEqual(OF_THE_HOST);
    const text = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
    expect(text('robots.txt')).toContain(`Sitemap: https://shirube.example${BASE}sitemap-index.xml\n`);
    expect(text('.well-known/security.txt')).toContain('https://shirube.example/.well-known/security.txt\n');
  });

  test('has no address outside of the path', () => {
    const read = filesIn(site.folder).filter((file) => /\.(html|json|webmanifest)$/.test(file));
    expect(read.length).toBeGreaterThan(90);
    const outside = read.flatMap((file) =>
      addressesOutside(file, readFileSync(join(site.folder, file), 'utf8'), BASE).map((each) => `${file}: ${each}`),
    );
    expect(outside).toEqual([]);
    const published = filesIn(site.folder)
      .filter((file) => /\.(html|xml)$/.test(file))
      .flatMap(
        (file) => readFileSync(join(site.folder, file), 'utf8').match(/https:\/\/shirube\.example[^"<{]*/g) ?? [],
      );
    expect(published.filter((each) => !each.startsWith(`https://shirube.example${BASE}`))).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    expect(brokenLinks(site.folder)).toEqual([]);
  });
});

describe('a reader', () => {
  test('goes from the choice of language into a guide, and into the other language', async ({ open }) => {
    const places = walks.find((walk) => walk.guide === GUIDE)!.places.slice(0, 2);
    const page = await open('/');
    await page.locator('[data-choice="en"]').click();
    await page.waitForURL(at('/en/'));
    await page.locator(`main a[href="${BASE}en/articles/${GUIDE}/"]:visible`).first().click();
    await page.waitForURL(at(addressOf('en', GUIDE)));
    await start(page, 'en');
    for (const [index, place] of places.entries()) {
      if (index > 0) await goOn(page, 'en', place);
      await expectPlace(page, GUIDE, place);
    }
    await page.locator('.languages > summary').click();
    await page.locator('a[data-language="ja"]').click();
    await page.waitForURL((url) => url.href.startsWith(at(addressOf('ja', GUIDE))));
  });

  test('keeps the appearance that was chosen, searches over the page and on its own, and opens what was found', async ({
    open,
  }) => {
    const page = await open('/en/');
    await chooseDisplay(page, 'theme', 'dark', 'en');
    await page.goto(at('/ja/'));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /^shirube\./.test(key)))).toEqual([]);
    await page.goto(at('/en/'));
    await askInDialog(page, 'en', 'QR');
    await suggestions(page, 'en').first().click();
    await page.waitForURL((url) => url.pathname.startsWith(`${BASE}en/`) && url.pathname !== `${BASE}en/`);
    await page.goto(at('/ja/search/?q=QR'));
    const found = page.locator('[data-result]').first();
    const article = await found.getAttribute('data-result');
    await found.click();
    await page.waitForURL((url) => url.href.startsWith(at(`/ja/articles/${article!}/`)));
  });

  test('is led on from an old address to the article and its picture, with a script and without', async ({
    open,
    visit,
  }) => {
    const page = await open(`/en/articles/${OLD}/?from=mail#cause-lens`);
    await page.waitForURL(at('/en/articles/front-camera/?from=mail#cause-lens'));
    const picture = page.getByRole('img', { name: 'IB Key', exact: true });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(192);
    const plain = await visit(at(`/ja/articles/${OLD}/`), { script: false });
    await plain.waitForURL(at('/ja/articles/front-camera/'));
  });
});

test('an agent hands over the caller’s place', async ({ open }) => {
  const page = await consoleAt(open, 'en');
  await callAt(page, GUIDE, 'scan~login');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pressKeys(page, 'h');
  await page.locator('[data-action="copy-link"]').click();
  await page.getByText('Copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(at(addressOf('en', GUIDE, '#step-scan~login')));
});

test('without a network a page that was opened is there, below the path alone', async ({ visit }) => {
  const page = await withoutNetwork(visit, site.folder, BASE.slice(0, -1) + addressOf('en', GUIDE));
  const { origin } = new URL(page.url());
  await page.goto(`${origin}${BASE.slice(0, -1)}${addressOf('en', GUIDE)}`);
  await start(page, 'en');
  await page.goto(`${origin}${BASE}en/search?q=QR`);
  await page.locator('[data-result]').first().waitFor();
  expect((await page.goto(`${origin}${BASE}ja/none/`))?.status()).toBe(503);
  const links = await page.locator('main li a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(links).toContain(BASE.slice(0, -1) + addressOf('en', GUIDE));
  expect((await page.evaluate(() => caches.keys())).every((name) => name.endsWith(BASE.slice(0, -1)))).toBe(true);
  // What is next to the site on its host is nothing that the worker answers for.
  await expect(page.goto(`${origin}/en/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
});
