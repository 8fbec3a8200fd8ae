import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { assertDefined } from '../../machines/assert-defined.ts';
import { quantile } from '../bench/common.ts';

const SITE = 'http://shirube.test';
/** As slow as a phone of some years ago. */
const SLOWED = 4;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What searching costs a reader's browser. */
export interface Cost {
  language: string;
  /** Bytes moved, compressed, for the first question, and for the costliest later one. */
  first: number;
  later: number;
  /** Milliseconds a question on a slowed processor, once all is loaded: the middle, and nineteen of twenty. */
  median: number;
  most: number;
}

/**
 * Asks questions on the search page of a built site, in Chromium.
 *
 * @param folder laid out as the host is
 * @param address of the search page of a language
 */
export async function browserCost(
  folder: string,
  language: string,
  address: string,
  [opener, ...others]: readonly string[],
): Promise<Cost> {
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const context = await browser.newContext();
    // What a service worker fetches is no part of it.
    await context.addInitScript('delete Navigator.prototype.serviceWorker');
    const moved = await served(context, folder);
    const page = await context.newPage();
    await page.goto(SITE + address, { waitUntil: 'networkidle' });
    moved();
    const session = await context.newCDPSession(page);
    await page.getByRole('searchbox').focus();
    await ask(page, assertDefined(opener, 'A question'));
    const first = moved();
    // The time that the page's own thread worked: on a busy machine the time by the clock says more of the others.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const later: number[] = [];
    const times: number[] = [];
    for (const question of others) {
      const before = await worked(session);
      await ask(page, question);
      times.push((await worked(session)) - before);
      later.push(moved());
    }
    return { language, first, later: Math.max(...later), median: quantile(times, 0.5), most: quantile(times, 0.95) };
  } finally {
    await browser.close();
  }
}

/** How long scripts have run so far, in milliseconds. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
}

/** Asks by the form, and waits until the answer is there. */
async function ask(page: Page, question: string): Promise<void> {
  await page.evaluate(async (text) => {
    const seen = performance.getEntriesByName('search').length;
    const field = document.querySelector<HTMLInputElement>('.search-form input');
    if (!field?.form) throw new Error('There is no form to ask by.');
    field.value = text;
    field.form.requestSubmit();
    while (performance.getEntriesByName('search').length === seen)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }, question);
}

/** Serves a folder; gives how many bytes were moved since it was last asked, as a host with compression moves them. */
async function served(context: BrowserContext, folder: string): Promise<() => number> {
  let bytes = 0;
  await context.route(`${SITE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const place = join(folder, decodeURIComponent(pathname));
    const file = existsSync(place) && statSync(place).isDirectory() ? join(place, 'index.html') : place;
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const body = readFileSync(file);
    const type = TYPES[extname(file)];
    // What Pagefind writes is compressed already.
    bytes += type === undefined ? body.length : brotliCompressSync(body).length;
    return route.fulfill({ body, contentType: type ?? 'application/octet-stream' });
  });
  return () => {
    const since = bytes;
    bytes = 0;
    return since;
  };
}
