import type { Browser, BrowserContext, Page } from 'playwright';
// Debian's Firefox lags behind what the newest Playwright asks of it.
import { firefox } from 'playwright-core-firefox';
import { inject } from 'vitest';
import { isWhole } from '../coverage.ts';
import type { Engine, EngineView } from './engine.ts';

/** Milliseconds that something may take to come: whatever is there ends the wait. */
const PATIENCE = 60_000;

const PREFERENCES = {
  // The driver takes a page that was kept as it was for one that never comes: see `keepsPages`.
  'browser.sessionhistory.max_total_viewers': 0,
  // Nothing is fetched beside the pages.
  'services.settings.server': '',
  // As on a phone, scroll bars take no room.
  'widget.gtk.overlay-scrollbars.enabled': true,
  'ui.useOverlayScrollbars': 1,
  // A process for each context, and one that is kept ready, would take half of the time.
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  // What moves is drawn for each frame, which takes a sixth of the time.
  ...(isWhole ? {} : { 'ui.prefersReducedMotion': 1 }),
};

async function launch(preferences: Record<string, boolean | number | string>): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env['SHIRUBE_FIREFOX'] ?? '',
    firefoxUserPrefs: preferences,
  });
  // The two packages differ in nothing that is used here.
  return browser as unknown as Browser;
}

/** Starts Firefox, driven by WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const shared = await launch(PREFERENCES);
  const contexts: BrowserContext[] = [];
  const own: Browser[] = [];
  return {
    version: () => Promise.resolve(`Firefox ${shared.version()}`),
    async visit(address, view) {
      if (view.keepsPages) own.push(await launch({ ...PREFERENCES, 'browser.sessionhistory.max_total_viewers': 8 }));
      const browser = own.at(-1) ?? shared;
      const context = await browser.newContext({
        baseURL: view.origin ?? inject('site'),
        viewport: { width: view.width ?? 1280, height: view.height ?? 900 },
        locale: 'en',
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      const script = scriptBefore(view);
      if (script !== '') await context.addInitScript(script);
      context.on('page', goBackByScript);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async clear() {
      for (const context of contexts.splice(0)) await context.close();
      for (const browser of own.splice(0)) await browser.close();
    },
    close: () => shared.close(),
  };
}

const scriptBefore = ({ before = '', worker = false }: EngineView): string =>
  (worker ? '' : 'delete Navigator.prototype.serviceWorker;') + before;

/** Playwright's own does not come back where the page was kept as it was. */
function goBackByScript(page: Page): void {
  const go = (by: number) => async (): Promise<null> => {
    await page.evaluate((by) => void setTimeout(() => history.go(by)), by);
    return null;
  };
  Object.assign(page, { goBack: go(-1), goForward: go(1) });
}
