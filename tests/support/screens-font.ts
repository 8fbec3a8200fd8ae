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

/** Before a page is opened: has its letters set in the test's own font, which the page itself does not allow. */
export async function setInTestFont(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = (await response.text()).replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '');
    const sheet = `<link rel="stylesheet" href="${FOLDER}wght.css">`;
    const body = html.replace('</head>', `${sheet}<style>${STYLES}</style></head>`);
    await route.fulfill({ response, body });
  });
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
