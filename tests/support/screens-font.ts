import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const { resolve } = createRequire(import.meta.url);
const PACKAGE = '@fontsource-variable/noto-sans-jp';
const FOLDER = '/test-font/';

/**
 * Every letter in one font from npm, its width a number that no machine rounds in its own way: only so are
 * boxes the same everywhere.
 */
const STYLES = `
  *, ::before, ::after { font-family: "Noto Sans JP Variable" !important; text-rendering: geometricPrecision !important; }
`;

/** Sets a page's text in the test's own font. Call it before the page is opened. */
export async function setInTestFont(page: Page): Promise<void> {
  await page.addInitScript(
    ([href, styles]) => {
      addEventListener('DOMContentLoaded', () => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
        document.head.append(link, Object.assign(document.createElement('style'), { textContent: styles }));
      });
    },
    [`${FOLDER}wght.css`, STYLES] as const,
  );
  await page.route(`**${FOLDER}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(FOLDER.length);
    const contentType = file.endsWith('.css') ? 'text/css' : 'font/woff2';
    await route.fulfill({ contentType, body: readFileSync(resolve(`${PACKAGE}/${file}`)) });
  });
}

/** Waits until every letter on the page is set, and says of how many parts of the font, and how many could not be loaded. */
export function loadedFaces(page: Page): Promise<{ loaded: number; failed: number }> {
  return page.evaluate(async () => {
    let waiting = true;
    while (waiting) {
      document.body.getBoundingClientRect();
      await document.fonts.ready;
      waiting = [...document.fonts].some(({ status }) => status === 'loading');
    }
    const number = (wanted: string): number => [...document.fonts].filter(({ status }) => status === wanted).length;
    return { loaded: number('loaded'), failed: number('error') };
  });
}
