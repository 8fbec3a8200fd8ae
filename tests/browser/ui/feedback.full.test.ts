import { appendFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { beforeAll, beforeEach, expect } from 'vitest';
import { CERTIFICATE } from '../../support/serving-tls/certificate.ts';
import { walkToEnd } from '../../support/browser-other.ts';
import { test } from '../../support/browser.ts';
import { writeLamp } from '../../support/other-products.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';

/** What came to the endpoint. */
interface Came {
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let site: OtherSite;
let endpoint: Server;
let address: string;
const came: Came[] = [];

beforeAll(async () => {
  endpoint = createServer(CERTIFICATE, (request, response) => {
    let body = '';
    request.on('data', (text: Buffer) => (body += text.toString()));
    request.on('end', () => {
      came.push({ method: request.method!, headers: request.headers, body });
      response.writeHead(204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type',
        'Set-Cookie': 'follows=you; Secure; SameSite=None',
      });
      response.end();
    });
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  address = `https://localhost:${(endpoint.address() as AddressInfo).port}/answers`;
  site = await otherSite((root) => {
    writeLamp(root);
    appendFileSync(join(root, 'content', 'site.yaml'), `\nfeedback: ${address}\n`);
  });
  return async () => {
    await site.close();
    endpoint.closeAllConnections();
    endpoint.close();
  };
}, 180_000);
beforeEach(() => {
  came.length = 0;
});

const posts = (): Came[] => came.filter(({ method }) => method === 'POST');

/** Walks the guide to its end and answers. */
async function answer(page: Page, helped: 0 | 1): Promise<void> {
  await page.goto(`${site.origin}/en/articles/charge-lamp/`);
  await walkToEnd(page, ['cable']);
  await page.locator('.walk-helped button').nth(helped).click();
}

const withPage = test.extend('page', async ({ browser }, { onCleanup }) => {
  const context: BrowserContext = await (
    await browser.get()
  ).newContext({
    ignoreHTTPSErrors: true,
    locale: 'en',
    // What goes through a worker is not seen by a test's routes.
    serviceWorkers: 'block',
  });
  onCleanup(() => context.close());
  context.setDefaultTimeout(15_000);
  return context.newPage();
});

withPage('an answer arrives as JSON, once, without a cookie and without the page it comes from', async ({ page }) => {
  await answer(page, 0);
  await expect.poll(() => posts().length).toBe(1);
  const [{ headers, body }] = posts() as [Came];
  const { id, ...said } = JSON.parse(body) as Record<string, string>;
  expect(said).toEqual({ article: 'charge-lamp', step: expect.any(String), outcome: 'done:helped' });
  expect(id).toMatch(/^\d+(-\d+){3}$/);
  expect(headers['content-type']).toBe('application/json');
  expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  expect(came.some((each) => each.method === 'OPTIONS')).toBe(true);
  // The endpoint has set a cookie by now, and the same answer is no other one.
  await answer(page, 0);
  await answer(page, 1);
  await expect.poll(() => posts().length).toBe(2);
  expect(posts()[1]!.headers.cookie).toBeUndefined();
  expect(posts()[1]!.body).toContain('not-helped');
});

withPage('an answer that cannot be sent can be given again', async ({ page }) => {
  await page.goto(`${site.origin}/en/articles/charge-lamp/`);
  await walkToEnd(page, ['cable']);
  await page.context().setOffline(true);
  await page.locator('.walk-helped button').first().click();
  await page.getByRole('alert').getByText('could not be sent').waitFor();
  await page.context().setOffline(false);
  await page.locator('.walk-helped button').first().click();
  await page.getByText('Thank you.').waitFor();
  expect(posts()).toHaveLength(1);
});

withPage('thanks come once the answer has arrived, and a second press sends no second one', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.origin}/en/articles/charge-lamp/`);
  await walkToEnd(page, ['cable']);
  const yes = page.locator('.walk-helped button').first();
  await yes.click();
  await yes.click();
  expect(await page.getByText('Thank you.').count()).toBe(0);
  release();
  await page.getByText('Thank you.').waitFor();
  expect(posts()).toHaveLength(1);
});

withPage('the page about what is kept says what is sent, and where to', async ({ page }) => {
  await page.goto(`${site.origin}/en/privacy/`);
  await page.getByText(new URL(address).host).waitFor();
});
