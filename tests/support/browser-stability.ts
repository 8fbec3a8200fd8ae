import type { Page } from 'playwright';

declare global {
  interface Window {
    layoutShifts?: () => number;
  }
}

/** Starts to measure how far things on the page move without the reader's doing, before it is opened. */
export function watchLayoutShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    let sum = 0;
    const add = (entries: PerformanceEntryList): void => {
      for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) sum += entry.value;
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.layoutShifts = () => {
      add(observer.takeRecords());
      return sum;
    };
  });
}

/** The sum of all layout shifts, once what the page asked for has come and has been painted. */
export async function layoutShifts(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return window.layoutShifts!();
  });
}

/** Delays the page's scripts until after the first paint, as on a slow line. */
export async function scriptsAfterPaint(page: Page): Promise<void> {
  await page.route('**/_astro/*.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    await route.continue();
  });
}
