import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { createCaseLogs, type CaseLogs } from '../../machines/console/index.ts';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { addressesOf, baseOf } from '../../src/i18n/index.ts';

/** How much slower than this machine's the agent's processor is taken to be. */
export const SLOWER = 4;
/** The most milliseconds from a key to the frame after it. */
export const GOAL = 50;
/** Each step is taken so many times. */
export const ROUNDS = 5;
const dist = process.env['SHIRUBE_DIST'] ?? join(projectRoot(), 'dist');
const ORIGIN = 'http://shirube.test';

/** The console of the built site, and what a bench makes calls with. */
export interface MeasuredConsole {
  page: Page;
  caseLogs: CaseLogs;
  /** Opens the console, on a processor that is so many times slower. */
  open(how: { slower: number }): Promise<void>;
}

/** Does something with the console of the built site; says so where there is none. */
export async function withConsole(work: (console: MeasuredConsole) => Promise<void>): Promise<void> {
  const { guides, diagnosis, site, dispositions } = libraryOf(projectRoot());
  if (!existsSync(join(dist, baseOf(site.address), 'agent.json'))) {
    console.error('There is no built site with a console: run `npm run build` first.');
    process.exitCode = 1;
    return;
  }
  const caseLogs = createCaseLogs({
    guides: Object.fromEntries([...guides].map(([id, { graph }]) => [id, graph])),
    symptoms: Object.fromEntries([...diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom])),
    platforms: site.platforms,
    dispositions,
  });
  const browser = await launched();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await serve(page);
    const session = await page.context().newCDPSession(page);
    const open: MeasuredConsole['open'] = async ({ slower }) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      await page.goto(`${ORIGIN}${addressesOf(site.address).page(site.source, 'agent/')}`);
      await page.locator('agent-console[data-ready]').waitFor({ timeout: 120_000 });
    };
    await work({ page, caseLogs, open });
  } finally {
    await browser.close();
  }
}

function launched(): Promise<Browser> {
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Gives the page the built site, without a server. */
async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
}
