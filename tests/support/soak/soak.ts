import type { Page } from 'playwright';
import { PATIENCE } from '../browser.ts';
import { listed, type Heard } from './complaints.ts';
import type { Dice } from './dice.ts';
import { unexplained } from './explained.ts';
import { ISLANDS, type Island } from './islands.ts';
import { Person, type Action } from './person.ts';
import { look, type Sight } from './sight.ts';

/** Number of last actions in an error message. */
const TOLD = 20;

/** How a soak ended: what was done in each island, and what was wrong, if anything. */
export interface Soaked {
  counts: Record<Island, number>;
  wrong: string | undefined;
}

/** What is compared when an address is opened once more. */
export type Reopen = (sight: Sight) => Promise<string | undefined>;

/** The most things that are done in one island before the next one has its turn. */
const longestOf = (actions: number): number => Math.min(17, Math.max(6, Math.floor(actions / ISLANDS.length)));

/**
 * How often each island is used at least, anything that comes: a stretch begins in the island that was used least, so that
 * as many stretches as there are islands use each once.
 */
export const leastOf = (actions: number): number => Math.floor(actions / longestOf(actions) / ISLANDS.length);

/**
 * Does this many things at random, in stretches: each is in the island that was used least so far. Ends at the first thing
 * that cannot be explained.
 */
export async function soak(page: Page, heard: Heard, dice: Dice, actions: number, reopen: Reopen): Promise<Soaked> {
  const counts = Object.fromEntries(ISLANDS.map((island) => [island, 0])) as Record<Island, number>;
  const person = new Person(page, dice);
  const done: string[] = [];
  let island: Island = 'home';
  let left = 0;
  let astray = 0;
  for (let number = 1; number <= actions; number++) {
    const isNew = left-- <= 0;
    if (isNew) {
      const least = Math.min(...Object.values(counts));
      island = dice.of(ISLANDS.filter((each) => counts[each] === least));
      left = 5 + dice.below(longestOf(actions) - 5);
    }
    const action = await steady(page, () => (isNew ? person.goTo(island) : person.act(island)));
    counts[action.island]++;
    // Anyone who has wandered off comes back to what they were about.
    if (isNew || action.island === island) astray = 0;
    else if (++astray > 3) left = 0;
    done.push(`${number} ${action.island}: ${action.said}`);
    const { sight, faults } = await explain(page, heard, action);
    if (faults.length === 0 && dice.next() < 1 / 40)
      faults.push(...[await reopen(sight)].filter((each) => each !== undefined));
    if (faults.length > 0) {
      const last = done.slice(-TOLD).join('\n');
      return { counts, wrong: `${faults.join('\n')}\nat action ${number}, ${sight.url}, after\n${last}` };
    }
  }
  return { counts, wrong: undefined };
}

/** Looks until all can be explained, or patience ends: a page loads scripts, and browsers go back in their own time. */
async function explain(page: Page, heard: Heard, action: Action): Promise<{ sight: Sight; faults: string[] }> {
  const end = Date.now() + PATIENCE;
  for (let pause = 0; ; pause = Math.min(100, pause + 10)) {
    const sight = await steady(page, async () => {
      // What was pressed has its say first.
      await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), pause);
      return look(page);
    });
    const faults = [
      ...listed(heard),
      ...unexplained(sight),
      ...(action.holdsFocus === sight.born && sight.isFocusLost ? ['the focus is lost'] : []),
    ];
    if (faults.length === 0 || Date.now() > end || listed(heard).length > 0) return { sight, faults };
  }
}

/** Does something with a page that may be about to go to another: then once more there. */
async function steady<T>(page: Page, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const isLeaving = /context was destroyed|navigat|Cannot find context|ERR_ABORTED|frame was detached/i.test(
        String(error),
      );
      if (!isLeaving || tries >= 20) throw error;
      await page.waitForLoadState('domcontentloaded');
    }
  }
}
