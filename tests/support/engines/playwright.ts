import { firefox, type Browser, type BrowserContext, type Page } from 'playwright';
import { inject } from 'vitest';
import { launchChromium, PATIENCE } from '../browser.ts';
import { isWhole } from '../coverage.ts';
import type { Engine, EngineView } from './engine.ts';

const PREFERENCES = {
  // Pages are kept for the way back where a visit asks for it: see `NOT_KEPT`.
  'browser.sessionhistory.max_total_viewers': 8,
  // Nothing is fetched next to the pages.
  'services.settings.server': '',
  // As on a phone, scroll bars take no space.
  'widget.gtk.overlay-scrollbars.enabled': true,
  'ui.useOverlayScrollbars': 1,
  // A process for each context, and one that is kept ready, would take half of the time.
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  // What moves is drawn for each frame, which takes a sixth of the time.
  ...(isWhole ? {} : { 'ui.prefersReducedMotion': 1 }),
};

/** Starts Firefox, driven by WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env['SHIRUBE_FIREFOX'] ?? '',
    firefoxUserPrefs: PREFERENCES,
  });
  return engineOf(browser, (context) => context.on('page', goBackByScript));
}

export const startChromium = async (): Promise<Engine> => engineOf(await launchChromium(), () => undefined);

function engineOf(browser: Browser, prepare: (context: BrowserContext) => unknown): Engine {
  const contexts: BrowserContext[] = [];
  return {
    async visit(address, view) {
      const context = await browser.newContext({
        baseURL: view.origin ?? inject('site'),
        viewport: { width: view.width ?? 1280, height: view.height ?? 900 },
        locale: 'en',
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(scriptBefore(view));
      prepare(context);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async clear() {
      for (const context of contexts.splice(0)) await context.close();
    },
    close: () => browser.close(),
  };
}

/** The driver takes a page that was kept as for one that never comes: one that listens for this is not kept. */
const NOT_KEPT = `addEventListener('unload', () => undefined);`;

const scriptBefore = ({ before = '', worker = false, keepsPages = false }: EngineView): string =>
  (worker ? '' : 'delete Navigator.prototype.serviceWorker;') + (keepsPages ? '' : NOT_KEPT) + before;

/** Playwright's own never resolves for a page from the back/forward cache. */
function goBackByScript(page: Page): void {
  const go = (by: number) => async (): Promise<null> => {
    await page.evaluate((by) => void setTimeout(() => history.go(by)), by);
    return null;
  };
  Object.assign(page, { goBack: go(-1), goForward: go(1) });
}
