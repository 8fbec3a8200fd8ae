import type { ColdPage } from './cold.ts';

/** What a reader waits for, in milliseconds since they asked for the page. */
export interface Vitals {
  /** The first text or picture, and the largest one. */
  fcp: number;
  lcp: number;
  /** How long the page could not answer after the first paint: of each task the part over 50 milliseconds. */
  tbt: number;
  /** How far things moved about by themselves: a share of the screen, no time. */
  cls: number;
  /** All that was moved and drawn is there. */
  load: number;
}

interface Seen {
  lcp: number;
  cls: number;
  tasks: { start: number; duration: number }[];
}

declare global {
  /** What the page's own observers have seen. */
  var benchSeen: Seen;
}

/** Milliseconds: a task up to that long keeps nobody waiting. */
const SHORT = 50;

/** Observes a page from its beginning, on which nothing is pressed meanwhile. */
export async function observeVitals({ page, session }: ColdPage): Promise<void> {
  // A browser without a window reports a mouse over a page that is just coming, and lays out for that what is there of it: no phone does.
  await session.send('Input.setIgnoreInputEvents', { ignore: true });
  await page.addInitScript(observe);
}

/** What was observed until now. */
export async function readVitals({ page }: ColdPage): Promise<Vitals> {
  const { seen, fcp, load } = await page.evaluate(() => ({
    seen: globalThis.benchSeen,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    load: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
  }));
  return { fcp, lcp: seen.lcp, tbt: blockingTime(seen.tasks, fcp), cls: seen.cls, load };
}

/** Of the tasks that end after the first paint, what is over {@link SHORT}. */
export function blockingTime(tasks: Seen['tasks'], firstPaint: number): number {
  return tasks
    .filter(({ start, duration }) => start + duration > firstPaint)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - SHORT), 0);
}

/** Runs in the page, before anything else. */
function observe(): void {
  const seen: Seen = { lcp: NaN, cls: 0, tasks: [] };
  globalThis.benchSeen = seen;
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('longtask', ({ startTime, duration }) => void seen.tasks.push({ start: startTime, duration }));
  // Shifts less than a second apart count together, for five seconds at the most; the worst such window is the value.
  let [first, last, sum] = [-Infinity, -Infinity, 0];
  watch('layout-shift', (entry) => {
    const { startTime, value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (hadRecentInput) return;
    const goesOn = startTime - last < 1_000 && startTime - first < 5_000;
    if (!goesOn) [first, sum] = [startTime, 0];
    last = startTime;
    sum += value;
    seen.cls = Math.max(seen.cls, sum);
  });
}
