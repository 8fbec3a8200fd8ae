import type { Page } from 'playwright';
import { axeFaults } from './browser-axe.ts';
import { inTurn } from './coverage.ts';

const VIEWS = [
  { width: 1280, theme: 'light' },
  { width: 320, theme: 'dark' },
  { width: 390, theme: 'light' },
] as const;

/**
 * What is wrong with a state of a page in one of the views, each time in another; in `npm run test:full` in all of them.
 *
 * @param turn how many states came before, or `all` to look at it in all views
 * @param layoutFaults what is wrong besides what axe knows
 */
export async function faultsInViews(
  page: Page,
  turn: number | 'all',
  layoutFaults: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, theme } of turn === 'all' ? VIEWS : inTurn(VIEWS, turn)) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 844 });
    const found = [...(await axeFaults(page)), ...(await layoutFaults(page))];
    faults.push(...found.map((fault) => `${width} px, ${theme}: ${fault}`));
  }
  return faults;
}
