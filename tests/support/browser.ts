import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { inject, test as base } from 'vitest';
import { QUIET_CHROMIUM } from '../../tools/dev/quiet-chromium.ts';
import { holdSeconds } from './held-seconds.ts';

/** Timeout in ms for a busy machine. */
export const PATIENCE = 60_000;

/**
 * Delay of every script, in ms (`SHIRUBE_LATE=400 npm test -- tests/browser`): what a test
 * reads before it is there, a slow machine finds once in a hundred runs, and this finds each time.
 */
const LATE = Number(process.env['SHIRUBE_LATE'] ?? 0);

/** How a reader looks at a page. */
export interface View {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** The browser's language. */
  language?: string;
  script?: boolean;
  forcedColors?: boolean;
  reducedMotion?: boolean;
  userAgent?: string;
  /** Text twice as large, by the browser's own setting. */
  largeText?: boolean;
  /** Whether the browser has service workers: without one, its requests can be observed. */
  worker?: boolean;
  /** Whether a page's seconds pass when the test lets them (`passSeconds`), and not by themselves. */
  secondsHeld?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
}

/** A browser that is requested again when it has gone away: one that broke down fails one test, not all that follow. */
class KeptBrowser {
  #launched: Promise<Browser> | undefined;

  async get(): Promise<Browser> {
    if (this.#launched && !(await this.#launched).isConnected()) this.#launched = undefined;
    return (this.#launched ??= launchChromium());
  }

  async close(): Promise<void> {
    // A server that did not start has already reported why.
    await (await this.#launched?.catch(() => undefined))?.close();
    this.#launched = undefined;
  }
}

/** A file that extends `test` has a fixture of its own: what all files of a worker share is the module. */
const shared = new KeptBrowser();

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...QUIET_CHROMIUM, ...(isRoot ? ['--no-sandbox'] : [])],
  });
}

/**
 * Vitest's test with a browser: `visit` opens an address of the site as a certain reader sees it. One browser serves
 * all files of a worker; each visit has a context of its own, which is closed after the test.
 */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    onCleanup(() => shared.close());
    return shared;
  })
  .extend('visit', async ({ browser, task }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => {
      const isFailed = task.result?.state === 'fail' || (task.result?.errors?.length ?? 0) > 0;
      if (isFailed) await Promise.allSettled(opened.map((page, index) => picture(page, `${task.id}-${index}`)));
      for (const page of opened) {
        // A request may wait for its answer still: what the page goes away from is no fault.
        if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.context().close();
      }
    });
    return async (address: string, view: View = {}): Promise<Page> => {
      const context = await (await browser.get()).newContext(contextOptions(view));
      context.setDefaultTimeout(PATIENCE);
      if (!view.worker) await context.addInitScript('delete Navigator.prototype.serviceWorker');
      if (view.secondsHeld) await holdSeconds(context);
      if (LATE > 0) await comeLate(context);
      const page = await context.newPage();
      opened.push(page);
      if (view.largeText) await enlargeText(page);
      await view.prepare?.(page);
      await page.goto(address);
      return page;
    };
  });

async function comeLate(context: BrowserContext): Promise<void> {
  await context.route(/\.js$/, async (route) => {
    await setTimeout(LATE);
    // The page may have been left in the meantime.
    await route.fallback().catch(() => undefined);
  });
}

async function enlargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** What a failed test saw last: `test-results/<test>-<page>.png`, and what was to be read and pressed there as text. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
  const content = await page.locator('body').ariaSnapshot();
  await writeFile(`test-results/${name}.yaml`, `# ${page.url()}\n${content}\n`);
}

function contextOptions(view: View): BrowserContextOptions {
  return {
    baseURL: inject('site'),
    viewport: { width: view.width ?? 1280, height: view.height ?? 900 },
    colorScheme: view.theme ?? 'light',
    locale: view.language ?? 'en',
    javaScriptEnabled: view.script ?? true,
    forcedColors: view.forcedColors ? 'active' : 'none',
    reducedMotion: view.reducedMotion ? 'reduce' : 'no-preference',
    ...(view.userAgent === undefined ? {} : { userAgent: view.userAgent }),
  };
}
