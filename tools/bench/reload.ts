import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Locator, type Page } from 'playwright';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { devServer } from '../dev/dev-server.ts';
import { quantile, rounded } from './common.ts';

/** Milliseconds from a writer's saving to the words on the screen. */
const GOAL = 1000;
const GUIDE = 'android-add-user-qr';

/**
 * How long `npm run dev` takes from a file that is saved to what it changes on screen in an article.
 *
 * @param turns how often each kind of file is saved
 */
export async function reloadSpeed(turns: number): Promise<void> {
  const root = projectRoot();
  const { source } = libraryOf(root).site;
  const dev = await devServer((copy) => cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true }));
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${dev.origin}/${source}/articles/${GUIDE}/`, { timeout: 120_000 });
    await page.locator('h1').waitFor({ timeout: 120_000 });
    const rows = [];
    for (const [what, { file, mark: markOf, change, shown }] of Object.entries(edits(source))) {
      const path = join(dev.root, file);
      const text = readFileSync(path, 'utf8');
      const times: number[] = [];
      // The first one is not counted: a server that has just begun has all its work before it.
      for (let turn = 0; turn <= turns; turn++) {
        const mark = markOf(turn);
        const changed = change(text, mark);
        if (changed === text) throw new Error(`Nothing could be changed in ${file}.`);
        const start = performance.now();
        writeFileSync(path, changed);
        await shown(page, mark).waitFor({ timeout: 60_000 });
        if (turn > 0) times.push(performance.now() - start);
      }
      writeFileSync(path, text);
      rows.push({ saved: what, 'p50 (ms)': quantile(times, 0.5), 'p95 (ms)': quantile(times, 0.95) });
    }
    console.table(rounded(rows));
    console.log(`Goal: ${GOAL} ms from saving to the words on screen, ${turns} times each.`);
    if (rows.some((row) => row['p50 (ms)'] > GOAL)) process.exitCode = 1;
  } finally {
    await browser.close();
    await dev.close();
  }
}

interface Edit {
  file: string;
  /** What tells one turn from the others. */
  mark: (turn: number) => string;
  /** Puts the mark into the file's text. */
  change: (text: string, mark: string) => string;
  /** Where the mark shows. */
  shown: (page: Page, mark: string) => Locator;
}

const word = (turn: number): string => `Z${turn}Z`;

const edits = (language: string): Record<string, Edit> => ({
  'an article': {
    file: `content/articles/${language}/${GUIDE}.mdx`,
    mark: word,
    change: (text, mark) => text.replace(/^### /m, `### ${mark} `),
    shown: (page, mark) => page.locator('.step-title').filter({ hasText: mark }).first(),
  },
  'an app’s label': {
    file: `content/apps/${language}.json`,
    mark: word,
    change: (text, mark) => text.replace(/("pin": ")/, `$1${mark}`),
    shown: (page, mark) => page.locator('article').filter({ hasText: mark }),
  },
  'a graph': {
    file: `content/walkthroughs/${GUIDE}.yaml`,
    mark: (turn) => `${turn + 20}.a`,
    change: (text, mark) => text.replace('label: 1.a', `label: ${mark}`),
    shown: (page, mark) => page.locator('.step-number').filter({ hasText: mark }).first(),
  },
});
