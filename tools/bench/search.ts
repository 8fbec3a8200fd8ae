import type { Page } from 'playwright';
import { assertDefined } from '../../machines/assert-defined.ts';
import { projectRoot } from '../../src/content/index.ts';
import { watchMoved } from '../search/moved.ts';
import { querySet } from '../search/query-sets.ts';
import { openCold, UNHINDERED } from './load/cold.ts';
import { withMeasuredSite, type MeasuredSite } from './measured-site.ts';
import { goalText, spreadOf, type Report } from './report.ts';

/** What the first question may move with all that it needs, and each later one, in bytes. */
const MOST = { first: 123_000, later: 5_000 } as const;
/** So many questions are asked after the first. */
const QUESTIONS = 20;
/** Milliseconds without a request after which nothing more comes. */
const QUIET = 1_000;

/** Bytes that a search moves, compressed. */
interface SearchWeight {
  language: string;
  /** Before anybody opens it. */
  before: number;
  opening: number;
  first: number;
  /** Of the later questions the middle one, and the costliest. */
  later: number;
  most: number;
}

/** What the search moves from a home page: when it is opened, for the first question, and for each later one. */
export async function searchWeights(): Promise<Report> {
  return withMeasuredSite(async (site) => {
    const homes = site.pages.filter(({ kind }) => kind === 'home');
    const rows: SearchWeight[] = [];
    for (const { language, address } of homes) rows.push(await searched(site, language, address));
    const holds = ({ opening, first, most }: SearchWeight): boolean =>
      opening + first <= MOST.first && most <= MOST.later;
    return {
      data: rows,
      holds: rows.every(holds),
      print() {
        console.log(`\nWhat a search moves, in bytes compressed: at most ${MOST.first} at first, ${MOST.later} later`);
        console.table(rows.map((row) => ({ ...row, goal: goalText(holds(row)) })));
      },
    };
  });
}

async function searched({ browser, server }: MeasuredSite, language: string, address: string): Promise<SearchWeight> {
  const [opener, ...others] = querySet(projectRoot(), language, 'dev').map(({ q }) => q);
  const cold = await openCold(browser, { language, conditions: UNHINDERED, worker: false });
  try {
    const { page } = cold;
    const moved = watchMoved(page);
    await page.goto(server.origin + address, { waitUntil: 'load' });
    const since = async (): Promise<{ bytes: number; files: string[] }> => {
      await cold.settled(QUIET, server.lastAsked);
      return moved();
    };
    const { files } = await since();
    await page.keyboard.press('/');
    const opening = (await since()).bytes;
    await ask(page, assertDefined(opener, 'A question'));
    const first = (await since()).bytes;
    const later: number[] = [];
    for (const question of others.slice(0, QUESTIONS)) {
      await ask(page, question);
      later.push((await since()).bytes);
    }
    const spread = spreadOf(later);
    const before = files.filter((file) => /pagefind|\/search/.test(file)).length;
    return { language, before, opening, first, later: spread.median, most: spread.max };
  } finally {
    await cold.close();
  }
}

/** Types a question into the search that is open, and waits until something is suggested. */
async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox').fill(question);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}
