import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { assertDefined } from '../../machines/assert-defined.ts';
import {
  createCaseLogs,
  writeCaseFile,
  type Case,
  type CaseAction,
  type CaseLogs,
} from '../../machines/console/index.ts';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { addressesOf } from '../../src/i18n/index.ts';
import { inTurn, printTable, quantile } from './common.ts';

const CASES = 10;
const EVENTS = 500;
const SLOWDOWN = 4;
/** Milliseconds from a key press to the layout after it. */
const MAX_MS = 50;
const ORIGIN = 'http://shirube.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Each sequence ends where it began. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'next step and back': ['ArrowRight', 'ArrowLeft'],
  'trouble and back': ['t', 'Backspace'],
  'another call and back': [']', '['],
  'other language and back': ['l', 'l'],
};

/**
 * How long a step of the agent's console takes with ten calls of 500 events each, on a processor four times slower.
 *
 * @param options how often each key is pressed (20)
 */
export async function consoleSpeed([turns = '20']: string[]): Promise<boolean> {
  const { guides, diagnosis, site, dispositions } = libraryOf(projectRoot());
  const caseLogs = createCaseLogs({
    guides: Object.fromEntries([...guides].map(([id, { graph }]) => [id, graph])),
    symptoms: Object.fromEntries([...diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom])),
    platforms: site.platforms,
    dispositions,
  });
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await serve(page);
    const open = async (): Promise<void> => {
      await page.goto(`${ORIGIN}${addressesOf(site.address).page(site.source, 'agent/')}`);
      await page.locator('agent-console[data-ready]').waitFor({ timeout: 120_000 });
    };
    await open();
    const calls = Array.from({ length: CASES }, (_, index) => longCase(caseLogs, index));
    const buffer = Buffer.from(writeCaseFile(calls));
    await page.locator('#agent-import').setInputFiles({ name: 'calls.json', mimeType: 'application/json', buffer });
    const cases = page.locator('[data-case]');
    await cases.nth(CASES - 1).waitFor({ timeout: 300_000 });
    await cases.first().click();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await open();
    const rows = [];
    for (const [step, keys] of Object.entries(KEYS)) {
      const times: number[] = [];
      for (let turn = 0; turn < Number(turns); turn++) {
        for (const key of keys) times.push(await timeOf(page, key));
      }
      rows.push({ step, 'p50 (ms)': quantile(times, 0.5), 'p95 (ms)': quantile(times, 0.95) });
    }
    console.log(`\nConsole: at most ${MAX_MS} ms (p50), ${CASES} calls of ${EVENTS} events, ${SLOWDOWN}× slower`);
    printTable(rows);
    return rows.every((row) => row['p50 (ms)'] <= MAX_MS);
  } finally {
    await browser.close();
  }
}

/** From a key press until style and layout are up to date. */
function timeOf(page: Page, key: string): Promise<number> {
  return page.evaluate((pressed) => {
    const start = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, key);
}

/** Serves the built site to the page, without a server. */
async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(projectRoot(), 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
}

/** A call that goes forward and back in a guide, now and then with a look at a problem. */
function longCase(caseLogs: CaseLogs, index: number): Case {
  let at = Date.now() - 3_600_000 + index;
  const round: CaseAction[] = [
    { type: 'step.completed' },
    { type: 'trouble.met' },
    { type: 'symptom.chosen', symptom: assertDefined(Object.keys(caseLogs.world.symptoms)[0], 'A symptom') },
    { type: 'diagnosis.left' },
    { type: 'trouble.left' },
    { type: 'step.left' },
  ];
  const [guide, graph] = assertDefined(Object.entries(caseLogs.world.guides)[0], 'A guide');
  const second = assertDefined(Object.keys(graph.steps)[1], 'A second step');
  let made = caseLogs.open(`case-${index}`, at);
  const record = (action: CaseAction): void => {
    made = caseLogs.record(made, { ...action, at: (at += 500) });
  };
  record({ type: 'place.found', guide, place: `step-${second}` });
  for (let event = 0; made.log.length < EVENTS && event < 10 * EVENTS; event++) record(inTurn(round, event));
  return made;
}
