import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect } from 'vitest';
import { libraryOf, published } from '../../../src/content/index.ts';
import { currentVersions, versionsOfSite } from '../../../tools/insights/known.ts';
import { walkToEnd } from '../../support/browser-other.ts';
import { test } from '../../support/browser.ts';
import { countedForms, formOf } from '../../support/counted-forms.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import type { Sent } from '../../support/serve-folder.ts';
import { projectFolder } from '../../support/sources.ts';
import { counterRooms } from '../../support/states/counters.ts';
import { lookAt, otherHelp } from '../../support/states/look-at.ts';

const GUIDE = 'android-add-user-qr';
let site: OtherSite;
const came: Sent[] = [];

beforeAll(async () => {
  site = await otherSite((root) => {
    cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
    const counters = '{ address: /count, consent: asked, searches: true }';
    appendFileSync(join(root, 'content', 'site.yaml'), `\ncounters: ${counters}\n`);
  }, came);
  return () => site.close();
}, 180_000);
beforeEach(() => {
  came.length = 0;
});

const withReader = test.extend('reader', async ({ browser }, { onCleanup }) => {
  const opened: Awaited<ReturnType<Browser['newContext']>>[] = [];
  onCleanup(async () => {
    for (const each of opened) await each.close();
  });
  return async (more: BrowserContextOptions & { consent?: 'yes' | 'no' } = {}): Promise<Page> => {
    const { consent, ...options } = more;
    const context = await (
      await browser.get()
    ).newContext({ locale: 'en', serviceWorkers: 'block', baseURL: site.origin, ...options });
    opened.push(context);
    context.setDefaultTimeout(15_000);
    // Where somebody goes on to another site, nobody waits for it.
    await context.route(
      (url) => url.origin !== site.origin,
      (route) => route.abort(),
    );
    if (consent) await context.addInitScript((said) => localStorage.setItem('shirube.counting', said), consent);
    return context.newPage();
  };
});

const forms = countedForms('docs/counters.md');

/** Every line and event has a form that docs/counters.md lists. */
function expectListed(bodies: readonly string[]): void {
  for (const line of bodies.flatMap((body) => body.split('\n')).filter(Boolean)) {
    const words = line.split(' ');
    const head = forms.lines.find((each) => formOf(words.slice(0, each.split(' ').length).join(' '), [each]));
    expect(head, line).toBeDefined();
    for (const event of words.slice(head!.split(' ').length))
      expect(formOf(event, forms.events[words[0]!]!), `${event} in ${line}`).toBeDefined();
  }
}

test('both languages of the document list the same', () => {
  expect(countedForms('docs/counters.ja.md')).toEqual(forms);
});

/** Leaves the site, and waits until anything that was sent before has come: messages of a browser come in their order. */
async function leave(page: Page): Promise<string[]> {
  await page.goto('/en/404/');
  await page.evaluate(() => fetch('/count', { method: 'POST', body: 'left' }));
  await expect.poll(() => came.at(-1)?.body).toBe('left');
  const sent = came.splice(0).flatMap(({ body }) => (body === 'left' ? [] : [body]));
  expectListed(sent);
  return sent;
}

const question = (page: Page) => page.getByRole('region', { name: 'May we count where you get stuck?' });
const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('shirube.count')));

describe('where readers are asked first', () => {
  withReader(
    'nothing is counted, kept or sent before a yes; then each step once, and the reader can read it',
    async ({ reader }) => {
      const page = await reader();
      await page.goto(`/en/articles/${GUIDE}/`);
      expect(await question(page).getByRole('button').allInnerTexts()).toEqual(['Yes, count', 'No']);
      await walkToEnd(page, ['home']);
      // One thing is to be done at a step: the question waits for the end.
      await question(page).getByRole('button', { name: 'Yes, count' }).waitFor();
      expect([await leave(page), await keptKeys(page)]).toEqual([[], []]);

      await page.goto(`/en/articles/${GUIDE}/`);
      await question(page).getByRole('button', { name: 'Yes, count' }).click();
      await page.getByText('Thank you.').waitFor();
      await walkToEnd(page, ['home']);
      await page.locator('.walk-helped button').first().click();
      const [line = '', ...others] = await leave(page);
      expect(others).toEqual([]);
      expect(line).toMatch(
        new RegExp(`^walk en ${GUIDE} [0-9a-f]{8} begun came:open on:open:home came:more .* done:done helped:yes$`),
      );
      // The same once more on the same day is nothing new.
      await page.goto(`/en/articles/${GUIDE}/`);
      await walkToEnd(page, ['home']);
      expect(await leave(page)).toEqual([]);

      await page.goto('/en/privacy/');
      await page.getByText('Your steps are counted in this browser.').waitFor();
      expect(await page.locator('counted-here pre').allInnerTexts()).toEqual([line]);
      await page.locator('[data-action="clear-all"]').click();
      await page.locator('[data-action="clear-sure"]').click();
      await page.getByText('Nothing yet.').waitFor();
      await page.locator('counted-here').getByRole('button', { name: 'No' }).click();
      await page.getByText('Nothing is counted in this browser.').waitFor();
      await page.goto(`/en/articles/${GUIDE}/`);
      await walkToEnd(page, ['home']);
      expect(await question(page).isVisible()).toBe(false);
      expect([await leave(page), await keptKeys(page)]).toEqual([[], ['shirube.counting']]);
    },
  );

  withReader('no is one press, and what a browser says for its reader is heard', async ({ reader }) => {
    const page = await reader();
    await page.goto('/ja/');
    await page.getByRole('button', { name: '数えない' }).click();
    await page.getByText('何も数えません。').waitFor();
    await page.reload();
    expect(await page.getByRole('button', { name: '数えない' }).count()).toBe(0);

    const other = await reader({ consent: 'yes' });
    await other.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await other.goto(`/en/articles/${GUIDE}/`);
    await walkToEnd(other, ['home']);
    expect(await question(other).isVisible()).toBe(false);
    expect(await leave(other)).toEqual([]);
    await other.goto('/en/privacy/');
    await other.getByText('Your browser asks every site').waitFor();
    expect(await other.locator('counted-here').getByRole('button', { name: 'Yes, count' }).isDisabled()).toBe(true);
  });
});

describe('what is sent', () => {
  withReader('names the edition and the version that the reader has', async ({ reader }) => {
    const page = await reader({ consent: 'yes' });
    await page.goto(`/ja-easy/articles/${GUIDE}/`);
    await walkToEnd(page, ['home']);
    const [line = ''] = await leave(page);
    const known = currentVersions(published(libraryOf(projectFolder)));
    expect(known).toContain(line.split(' ').slice(0, 4).join(' '));
    expect(line).toMatch(/^walk ja-easy /);
    // An earlier release makes its versions known by its pages.
    expect(versionsOfSite(site.folder).sort()).toEqual(known.sort());
  });

  withReader('is the same from two readers who do the same', async ({ reader }) => {
    const done = async (page: Page) => {
      await page.goto(`/en/articles/${GUIDE}/`);
      await walkToEnd(page, ['login']);
      await page.goto('/en/');
      await page.waitForFunction(() => document.readyState === 'complete');
      await expect.poll(() => came.length).toBe(1);
      return came.splice(0);
    };
    const one = await done(await reader({ consent: 'yes' }));
    // Somebody else, elsewhere, who has been here before.
    const other = await reader({
      consent: 'yes',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await other.goto('/en/articles/qr-not-read/');
    await other.evaluate(() => localStorage.setItem('shirube.theme', 'dark'));
    const two = await done(other);
    expect(two).toEqual(one);
    expect(one[0]!.headers.cookie).toBeUndefined();
    expect(one[0]!.headers.referer).toBeUndefined();
  });
});

describe('where readers are counted', () => {
  lookAt(
    counterRooms(() => site.origin),
    otherHelp(() => site.origin),
  );
});
