import type { Page } from 'playwright';
import { siteFolder } from '../pages.ts';
import { serveFolder, type Served } from '../serve-folder.ts';
import type { Engine } from './engine.ts';
import { WebKitPage } from './webkit-page.ts';
import { WebKitSession } from './webkit-session.ts';

/**
 * Starts WebKit, driven by WebDriver. A session takes seconds to start and has no contexts of its own: each visit goes to
 * a port of its own instead, which is another site to the browser, that has kept nothing for it.
 */
export async function startWebKit(): Promise<Engine> {
  let shared = await WebKitSession.start();
  /** One that broke down fails one test, not all that follow. */
  const living = async (): Promise<WebKitSession> => {
    if (await shared.isThere()) return shared;
    await shared.close();
    return (shared = await WebKitSession.start());
  };
  const served: Served[] = [];
  const opened: WebKitPage[] = [];
  const own: WebKitSession[] = [];
  return {
    async visit(address, { width = 1280, height = 900, before = '', worker = false, origin }) {
      // What is served elsewhere is begun by a browser that was started for it.
      const isElsewhere = origin !== undefined || /^https?:/.test(address);
      if (origin === undefined) served.push(await serveFolder(siteFolder, worker ? [] : ['/sw.js'], [], before));
      if (isElsewhere && before !== '') own.push(await WebKitSession.start(before));
      const session = own.at(-1) ?? (await living());
      const page = new WebKitPage(session, await session.first(), origin ?? served.at(-1)!.origin, { width, height });
      opened.push(page);
      await page.setViewportSize({ width, height });
      session.focus();
      await page.goto(address);
      // Of Playwright's page it has what the helpers use; for anything else a test fails.
      return page as unknown as Page;
    },
    async clear() {
      const [pages, before] = [opened.splice(0), shared];
      if ((await living()) === before) for (const page of pages) await page.close();
      for (const session of own.splice(0)) await session.close();
      for (const { close } of served.splice(0)) await close();
    },
    close: () => shared.close(),
  };
}
