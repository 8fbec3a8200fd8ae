import { writeFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { inject, test as base } from 'vitest';
import { QUIET_CHROMIUM } from '../../tools/dev/quiet-chromium.ts';

/** How a reader looks at a page. */
export interface View {
  width?: number;
  height?: number;
  /** The system's appearance. */
  theme?: 'light' | 'dark';
  /** The browser's language. */
  language?: string;
  /** Whether scripts run. */
  script?: boolean;
  forcedColors?: boolean;
  reducedMotion?: boolean;
  userAgent?: string;
  /** Text twice as large, by the browser's own setting. */
  largeText?: boolean;
  /** Whether the browser has service workers: a page is as it is without one, and what it moves can be watched. */
  worker?: boolean;
  /** What is done with the page before it is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...QUIET_CHROMIUM, ...(isRoot ? ['--no-sandbox'] : []), ...more],
  });
}

/**
 * Vitest's test with a browser: `visit` opens an address of the site as a certain reader sees it. The
 * browser serves the whole file; what `visit` opened is closed after the test.
 */
export const test = base
  .extend('browsers', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browsers = new Map<boolean, Promise<Browser>>();
    onCleanup(async () => {
      for (const browser of browsers.values()) await (await browser).close();
    });
    return (largeText: boolean): Promise<Browser> => {
      const browser = browsers.get(largeText) ?? launch(largeText ? ['--blink-settings=defaultFontSize=32'] : []);
      browsers.set(largeText, browser);
      return browser;
    };
  })
  .extend('visit', async ({ browsers, task }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => {
      const isFailed = task.result?.state === 'fail' || (task.result?.errors?.length ?? 0) > 0;
      if (isFailed) await Promise.allSettled(opened.map((page, index) => picture(page, `${task.id}-${index}`)));
      for (const page of opened) await page.context().close();
    });
    return async (address: string, view: View = {}): Promise<Page> => {
      const browser = await browsers(view.largeText ?? false);
      const context = await browser.newContext(contextOptions(view));
      context.setDefaultTimeout(15_000);
      if (!view.worker) await context.addInitScript('delete Navigator.prototype.serviceWorker');
      const page = await context.newPage();
      opened.push(page);
      await view.prepare?.(page);
      await page.goto(address);
      return page;
    };
  });

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
