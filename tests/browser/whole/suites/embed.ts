import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { axeFaults } from '../../../support/browser-axe.ts';
import { test as base } from '../../../support/browser.ts';
import { isWhole } from '../../../support/coverage.ts';
import { parse } from '../../../support/html.ts';
import type { Portal } from '../../../support/portal.ts';
import { embedRooms } from '../../../support/states/embed.ts';
import { lookAt, otherHelp } from '../../../support/states/look-at.ts';
import { filesIn } from '../../../support/under-path.ts';

/** A help center that others show, and who shows it. */
export interface Embedded {
  /** Where it is served, without its last slash. */
  help: string;
  /** Where its pages are on the disk, and their path on the host. */
  folder: string;
  path: string;
  /** A site that may show the help. */
  portal: Portal;
  /** A site that is not among those; the console, it may show. */
  other: Portal;
}

/** The events that the portal's page gets from the element, in order. */
const told = (page: Page): Promise<{ type: string; of?: string; step?: string; outcome?: string }[]> =>
  page.evaluate(() => (window as unknown as { told: [] }).told);
/** Every message that reaches a window. */
const heard = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

const test = base.extend('portalAt', async ({ visit }) => {
  return async (address: string, view: Parameters<typeof visit>[1] = {}): Promise<Page> =>
    visit(address, {
      ...view,
      prepare: (page) =>
        page.addInitScript(() => {
          const all = { told: [] as object[], heard: [] as unknown[] };
          Object.assign(window, all);
          addEventListener('message', ({ data }) => all.heard.push(data));
          for (const type of ['opened', 'step', 'finished', 'closed'])
            document.addEventListener(`shirube-${type}`, (event) => {
              all.told.push({ ...(event as CustomEvent<object>).detail, type });
            });
        }),
    });
});

const panel = (page: Page, name = 'Help') => page.getByRole('region', { name });
const frameOf = (page: Page, name = 'Help'): FrameLocator => panel(page, name).locator('iframe').contentFrame();
const opener = (page: Page) => page.getByRole('link', { name: 'Help with this page' });

/** What of a help center other sites show. @param its the help center, once it is served */
export function embedding(its: () => Embedded): void {
  describe('beside a portal’s page', () => {
    test('the help is opened, walked and closed, and the page is told, by its own frame alone', async ({
      portalAt,
    }) => {
      const page = await portalAt(its().portal.origin);
      await page.clock.install();
      await opener(page).click();
      const frame = frameOf(page);
      await frame.getByRole('heading', { level: 1, name: 'Add a User on Android' }).waitFor();
      // Nothing of the site stands around it.
      expect(await frame.getByRole('banner').or(frame.getByRole('contentinfo')).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('IFRAME');
      // If the reader continues before the help has opened, the event names the new place.
      await expect.poll(async () => (await told(page)).length).toBe(1);
      // Help that has answered stays open.
      await page.clock.fastForward(60_000);

      // Anyone who else sends such messages cannot close or fill the panel.
      await page.evaluate(() => {
        for (const type of ['closed', 'step', 'finished'])
          window.postMessage({ shirube: 1, type, of: 'x', step: 'y' }, '*');
      });
      await expect
        .poll(async () => (await heard(page)).filter((each) => (each as { of?: string }).of === 'x').length)
        .toBe(3);
      expect(await panel(page).count()).toBe(1);
      expect((await told(page)).map(({ type }) => type)).toEqual(['opened']);

      await frame.getByRole('link', { name: 'Guide me step by step' }).click();
      await frame.locator('[data-action="begin"]').click();
      await frame.locator('[aria-current="step"]').waitFor();
      await expect
        .poll(() => told(page))
        .toContainEqual(expect.objectContaining({ type: 'step', of: 'android-add-user-qr', step: 'open' }));
      await frame.locator('[data-way="home"]').click();
      await expect.poll(async () => (await told(page)).at(-1)).toMatchObject({ type: 'step', step: 'more' });

      await frame.locator('body').press('Escape');
      await expect.poll(() => panel(page).count()).toBe(0);
      expect(await opener(page).evaluate((link) => link === document.activeElement)).toBe(true);
      const all = await told(page);
      expect(all.map(({ type }) => type)).toEqual(['opened', 'step', 'step', 'closed']);
      // The address in the event works for anyone.
      expect(all[0]).toMatchObject({
        title: expect.stringContaining('Add a User on Android'),
        language: 'en',
        address: `${its().help}/en/articles/android-add-user-qr/`,
      });
    });

    test('the panel is as high as what it shows, and never higher than the window', async ({ portalAt }) => {
      const page = await portalAt(its().portal.origin, { height: 700 });
      await opener(page).click();
      const frame = frameOf(page);
      await frame.getByRole('heading', { level: 1 }).waitFor();
      const heightOf = async (name = 'Help') => (await panel(page, name).boundingBox())!.height;
      await expect.poll(() => heightOf()).toBe(700 - 32);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 3000 });
      await page.getByRole('button', { name: 'うまくいかないとき' }).click();
      const list = frameOf(page, 'ヘルプ');
      await list.getByRole('heading', { level: 1 }).waitFor();
      const needed = () => list.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await expect.poll(async () => Math.abs((await heightOf('ヘルプ')) - (await needed()) - 46)).toBeLessThan(2);
      expect(await heightOf('ヘルプ')).toBeLessThan(2900);
    });

    test('a button closes it, a second one takes its place, and Escape in the portal closes too', async ({
      portalAt,
    }) => {
      const page = await portalAt(its().portal.origin, { language: 'ja-JP' });
      await opener(page).click();
      await panel(page).waitFor();
      await page.getByRole('button', { name: 'うまくいかないとき' }).click();
      await panel(page, 'ヘルプ').waitFor();
      expect(await page.locator('iframe').count()).toBe(1);
      await frameOf(page, 'ヘルプ').getByRole('heading', { level: 1 }).waitFor();
      // By keyboard: the panel grows as its page loads, and the button moves away from the mouse.
      await panel(page, 'ヘルプ').getByRole('button', { name: 'ヘルプを閉じる' }).press('Enter');
      await expect.poll(() => page.locator('iframe').count()).toBe(0);
      await opener(page).click();
      await panel(page).waitFor();
      await page.getByRole('textbox').press('Escape');
      await expect.poll(() => page.locator('iframe').count()).toBe(0);
    });

    test('links stay in the panel where they can, and open beside the page where not', async ({ portalAt }) => {
      const page = await portalAt(`${its().portal.origin}/frame/embed/en/articles/qr-not-read/`);
      const frame = page.frameLocator('iframe');
      await frame
        .getByRole('link', { name: /^The camera shows you, not the QR code/ })
        .first()
        .click();
      await frame.getByRole('heading', { level: 1, name: /^The camera shows you, not the QR code/ }).waitFor();
      expect(page.frames()[1]!.url()).toBe(`${its().help}/embed/en/articles/front-camera/`);
      const [whole] = await Promise.all([
        page.context().waitForEvent('page'),
        frame.getByRole('link', { name: 'Open this page in the help center' }).click(),
      ]);
      await whole.waitForURL(`${its().help}/en/articles/front-camera/`);
    });

    test('Back leads to the step before, and leaves the portal where it has gone meanwhile', async ({ portalAt }) => {
      const page = await portalAt(`${its().portal.origin}/frame/embed/en/articles/android-add-user-qr/`);
      const frame = page.frameLocator('iframe');
      const at = (step: string) => frame.locator(`[aria-current="step"][data-step="${step}"]`);
      await frame.getByRole('link', { name: 'Guide me step by step' }).click();
      await frame.locator('[data-action="begin"]').click();
      await frame.locator('[data-way="home"]').click();
      await at('more').waitFor();
      await page.evaluate(() => history.pushState(null, '', '#elsewhere'));
      await frame.locator('[data-action="back"]').click();
      await at('open').waitFor();
      expect(new URL(page.url()).hash).toBe('#elsewhere');
    });
  });

  describe('who may not', () => {
    test('is told nothing of what happens in a frame', async ({ portalAt }) => {
      const hello = () => {
        window.frames[0]!.postMessage({ shirube: 1, type: 'hello' }, '*');
      };
      const page = await portalAt(`${its().other.origin}/frame/embed/en/articles/qr-not-read/`);
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(hello);
      // Events are sent at once.
      const allowed = await portalAt(`${its().portal.origin}/frame/embed/en/articles/qr-not-read/`);
      await allowed.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
      await allowed.waitForLoadState('load');
      await allowed.evaluate(hello);
      await expect.poll(async () => (await heard(allowed)).length).toBeGreaterThan(1);
      expect(await heard(page)).toEqual([]);
    });
  });

  describe('the console in a CRM', () => {
    /** Plays Zendesk's side: what its ticket page gives to an app, and what the app does with the ticket. */
    const zendesk = (settings: object) => {
      const ticket = { 'ticket.id': 48213, 'ticket.requester': { name: 'Ito <b>Ken</b>', locale: 'ja-JP' } };
      return `window.done = []; window.ZAFClient = { init: () => ({
        metadata: async () => ({ settings: ${JSON.stringify(settings)} }),
        get: async () => (${JSON.stringify(ticket)}),
        set: async (...did) => void done.push(did),
        invoke: async (...did) => void done.push(did),
      }) };`;
    };

    test('the sample app for Zendesk offers the caller of a ticket, and its editor gets the call', async ({
      visit,
    }) => {
      const { help, other } = its();
      const page = await visit('about:blank', {
        prepare: async (opened) => {
          const script = zendesk({ console: `${help}/embed/en/agent/` });
          await opened.route('https://static.zdassets.com/**', (route) =>
            route.fulfill({ contentType: 'text/javascript', body: script }),
          );
        },
      });
      await page.goto(`${other.origin}/ticket`);
      const desk = page.frameLocator('iframe').frameLocator('iframe');
      await desk.locator('.agent-offer').getByText('Ito <b>Ken</b>').waitFor();
      expect(await desk.locator('[data-case]').count()).toBe(0);
      await desk.locator('[data-action="take-call"]').click();
      await desk.locator('#agent-note').fill('Blue <b>\nPIN 4821');
      await desk.locator('[data-action="close"]').click();
      await desk.locator('[data-outcome="solved"]').first().click();
      await desk.locator('[data-action="send-ticket"]').click();
      const done = () => page.frames()[1]!.evaluate(() => (window as unknown as { done: unknown[] }).done);
      await expect
        .poll(async () => (await done()).slice(1))
        .toEqual([
          ['comment.type', 'internalNote'],
          ['ticket.editor.insert', expect.stringMatching(/^Call C.*48213.*Solved.*Blue &lt;b&gt;<br>PIN •••/)],
        ]);

      // A call about something else does not get into this ticket.
      await desk.locator('[data-action="open-case"]').click();
      await desk.locator('[data-action="send-ticket"]').click();
      await page.frameLocator('iframe').getByText('Not inserted').waitFor();
      expect(await done()).toHaveLength(3);
    });

    test('a site that may not show it can neither offer a caller nor get a ticket', async ({ portalAt }) => {
      const page = await portalAt(`${its().portal.origin}/frame/embed/en/agent/`);
      const desk = page.frameLocator('iframe');
      await desk.locator('agent-console[data-ready]').waitFor();
      await page.evaluate(() => {
        for (const type of ['hello', 'call'])
          window.frames[0]!.postMessage({ shirube: 1, type, name: 'Ito', ticket: '48213' }, '*');
      });
      await expect
        .poll(() => page.frames()[1]!.evaluate(() => (window as unknown as { heard: [] }).heard.length))
        .toBe(2);
      await desk.locator('[data-action="open-case"]').click();
      await desk.locator('[data-action="copy-ticket"]').waitFor();
      expect(await desk.locator('.agent-offer, [data-action="send-ticket"]').count()).toBe(0);
    });
  });

  test('outside of a frame its addresses lead to the pages themselves', async ({ visit }) => {
    const page = await visit(`${its().help}/embed/ja/articles/android-add-user-qr/?a=b#step-scan`);
    await page.waitForURL(`${its().help}/ja/articles/android-add-user-qr/?a=b#step-scan`);
  });

  if (isWhole) {
    describe('a page for a frame', () => {
      lookAt(
        embedRooms(() => its().help),
        otherHelp(() => its().help),
      );
    });

    test('axe finds nothing in the panel, wide or as narrow as a phone', async ({ portalAt }) => {
      for (const view of [{}, { width: 390, theme: 'dark', language: 'ja-JP' }] as const) {
        const page = await portalAt(its().portal.origin, view);
        await opener(page).click();
        await frameOf(page).getByRole('heading', { level: 1 }).waitFor();
        expect(await axeFaults(page)).toEqual([]);
      }
    });
  }

  describe('what is built for frames', () => {
    const pages = () => filesIn(its().folder).filter((file) => file.startsWith('embed/') && file.endsWith('.html'));
    const framed = () => `${its().path}embed/`;
    const linksOf = (file: string) =>
      [...parse(readFileSync(join(its().folder, file), 'utf8')).querySelectorAll('a[href], form[action]')].map(
        (each) => ({
          address: each.getAttribute('href') ?? each.getAttribute('action')!,
          isBeside: each.getAttribute('target') === '_blank',
        }),
      );

    test('has links that lead, without a script too, to pages for frames or beside the page', () => {
      const all = new Set(pages());
      expect(all.size).toBeGreaterThan(40);
      for (const file of all) {
        const links = linksOf(file);
        const astray = links.filter(
          ({ address, isBeside }) => !isBeside && !address.startsWith('#') && !address.startsWith(framed()),
        );
        expect(astray, file).toEqual([]);
        const none = links
          .filter(({ address }) => address.startsWith(framed()))
          .filter(({ address }) => !all.has(`${address.slice(its().path.length).replace(/[?#].*/, '')}index.html`));
        expect(none, file).toEqual([]);
      }
    });

    test('is listed nowhere: not for search engines, nor in what is kept for offline use', () => {
      const sitemap = filesIn(its().folder).filter((file) => /^sitemap.*\.xml$|^sw\.js$/.test(file));
      expect(sitemap.length).toBeGreaterThan(1);
      for (const file of sitemap) expect(readFileSync(join(its().folder, file), 'utf8'), file).not.toContain('/embed/');
      for (const file of pages()) expect(readFileSync(join(its().folder, file), 'utf8')).toContain('content="noindex"');
    });
  });
}
