import type { Page } from 'playwright';

/** What a page holds in memory once nothing is left that could be thrown away. */
export interface Weight {
  /** Bytes of JavaScript's heap. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Measures a page after it has come to rest. */
export async function weigh(page: Page): Promise<Weight> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const devtools = await page.context().newCDPSession(page);
  // The first collection lets go of what the second can take.
  for (let times = 0; times < 2; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  await devtools.detach();
  return { heap, nodes, listeners };
}

/** A small page differs more by what it shows: below this, a page counts as so heavy. */
const LEAST: Weight = { heap: 2_000_000, nodes: 1000, listeners: 200 };

/** How much heavier a page has become, at its worst: 1 is no heavier. */
export function growth(first: Weight, later: readonly Weight[]): number {
  const of = (part: keyof Weight): number =>
    Math.max(...later.map((each) => each[part] / Math.max(first[part], LEAST[part])));
  return Math.max(of('heap'), of('nodes'), of('listeners'));
}
