import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { studioServer } from '../dev/dev-server.ts';
import { freePort } from '../serving/nginx.ts';
import { recordTranslations } from './check.ts';
import { quantile, rounded } from './common.ts';
import { writeCopies } from './copies.ts';

/** Milliseconds from a key press to the page beside the text, by how many articles there are. */
const SHOWN = (articles: number): number => (articles > 100 ? 1000 : 300);
/** Milliseconds from a key press to what the check finds in the file. */
const CHECKED = 1000;
const GUIDE = 'android-add-user-qr';
const PRESSES = 20;

/**
 * How long a writer waits in the studio: from a key press until the page shows it, and until the check tells what is wrong with it.
 *
 * @param sizes how many articles there are, each in every language
 */
export async function studioSpeed(sizes: readonly number[]): Promise<void> {
  const rows = [];
  for (const articles of sizes) rows.push(await measured(articles));
  console.table(rounded(rows));
  console.log(`Goals in the middle: shown within 300 ms, 1000 ms with 500 articles; checked within ${CHECKED} ms.`);
  const isMissed = rows.some((row) => row['shown p50 (ms)'] > SHOWN(row.articles) || row['checked p50 (ms)'] > CHECKED);
  if (isMissed) process.exitCode = 1;
}

async function measured(articles: number) {
  const copies = join(process.cwd(), '.cache', 'bench-studio');
  writeCopies(process.cwd(), copies, Math.ceil(articles / 10));
  recordTranslations(copies);
  const write = (root: string): void => cpSync(join(copies, 'content'), join(root, 'content'), { recursive: true });
  const studio = await studioServer(write, await freePort());
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(240_000);
    await page.goto(studio.address);
    await page.locator('[data-ready]').waitFor();
    await page.goto(`${new URL(studio.address).href.split('#')[0]}#articles/${GUIDE}/en`);
    await page.frameLocator('iframe').locator('main h1').waitFor();
    // The first check of so many articles takes minutes: what is measured is a day of writing, not the first opening.
    await isChecked(page).waitFor({ timeout: 1_200_000 });
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nZ');
    await page.frameLocator('iframe').getByText('Z', { exact: true }).waitFor();
    const shown: number[] = [];
    const checked: number[] = [];
    for (let press = 1; press <= PRESSES; press++) {
      shown.push(await untilShown(page, 'Z'.repeat(press + 1)));
      await page.waitForTimeout(100);
    }
    await page.keyboard.type(' ');
    for (let press = 1; press <= PRESSES / 2; press++) {
      await isChecked(page).waitFor();
      checked.push(await untilChecked(page));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
      await page.locator('[data-issue="mdx-syntax"]').waitFor({ state: 'detached' });
    }
    return {
      articles,
      'shown p50 (ms)': quantile(shown, 0.5),
      'shown p95 (ms)': quantile(shown, 0.95),
      'checked p50 (ms)': quantile(checked, 0.5),
      'checked p95 (ms)': quantile(checked, 0.95),
    };
  } finally {
    await browser.close();
    await studio.close();
  }
}

function isChecked(page: Page): Locator {
  return page.locator('.studio-issues [role=status]', { hasText: /Nothing is wrong in this file|Checked in part/ });
}

/** Presses `Z`. @returns milliseconds until the page beside the text shows the word */
function untilShown(page: Page, word: string): Promise<number> {
  return timed(page, 'Z', { inPage: word });
}

/** Presses `<`. @returns milliseconds until the check says that it begins a component */
function untilChecked(page: Page): Promise<number> {
  return timed(page, '<', { selector: '[data-issue="mdx-syntax"]' });
}

/** Presses a key. @returns milliseconds until something is there: a word in the page beside the text, or an element */
async function timed(page: Page, key: string, wanted: { inPage?: string; selector?: string }): Promise<number> {
  await page.evaluate(({ inPage, selector }) => {
    const frame = document.querySelector('iframe')?.contentDocument;
    const isThere = (): boolean =>
      inPage === undefined
        ? document.querySelector(selector ?? '') !== null
        : (frame?.querySelector('main')?.textContent.includes(inPage) ?? false);
    const found = new Promise<number>((resolve) => {
      let start = 0;
      addEventListener('keydown', (event) => (start = event.timeStamp), { once: true, capture: true });
      const look = new MutationObserver(() => {
        if (start === 0 || !isThere()) return;
        look.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      });
      const what = { childList: true, subtree: true, characterData: true, attributes: true };
      for (const body of [document.body, frame?.body]) if (body) look.observe(body, what);
    });
    Object.assign(window, { found });
  }, wanted);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { found: Promise<number> }).found);
}
