import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { test } from '../../support/engines/test.ts';
import { writeLamp } from '../../support/other-products.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import { embeddingSetting, servePortal, type Portal } from '../../support/portal.ts';

/** The topics that the portal's page names, and where they lead in a help center about a lamp. */
const TOPICS = `topics:
  add-user: { go: [{ article: charge-lamp }] }
  trouble: { go: [{ page: diagnosis }] }
`;

/** What the portal's page has been reported by the element, and whether the help is open and has the focus. */
const standing = (page: Page): Promise<[told: string, focus: string]> =>
  page.evaluate(() => {
    const { told = [] } = window as unknown as { told?: string[] };
    const { activeElement } = document;
    return [told.join(' '), (activeElement?.shadowRoot?.activeElement ?? activeElement)?.tagName ?? ''];
  });

/** Collects what the element tells. */
const LISTEN = `window.told = [];
  for (const type of ['opened', 'closed']) document.addEventListener('shirube-' + type, ({ detail }) =>
    window.told.push(detail.title ? type + ':' + detail.address.replace(/^.*?\\/\\/[^/]*/, '') : type));`;

/** The help beside a portal's page: opened, told of, and closed from within. */
export function embedding(): void {
  describe('the help beside a portal’s page', () => {
    let site: OtherSite;
    let portal: Portal;
    beforeAll(async () => {
      portal = await servePortal();
      site = await otherSite((root) => {
        writeLamp(root);
        writeFileSync(join(root, 'content/topics.yaml'), TOPICS);
        appendFileSync(join(root, 'content/site.yaml'), embeddingSetting([portal.origin]));
      });
      portal.help = site.origin;
      return async () => {
        await Promise.all([site.close(), portal.close()]);
      };
    }, 240_000);

    test('opens with the focus in it, and closes by Escape with the focus where it was', async ({ visit }) => {
      const page = await visit(portal.origin, { before: LISTEN });
      await page.waitForFunction(() => customElements.get('shirube-help') !== undefined);
      await page.getByRole('link', { name: 'Help with this page' }).click();
      await expect.poll(() => standing(page)).toEqual(['opened:/en/articles/charge-lamp/', 'IFRAME']);
      await page.keyboard.press('Escape');
      await expect.poll(() => standing(page)).toEqual(['opened:/en/articles/charge-lamp/ closed', 'A']);
    });
  });
}
