import type { BrowserContext, Locator, Page } from 'playwright';

const PASSES = 'shirube-test:second';

/**
 * Holds what pages do once a second, until a test lets a second pass: how the simulator stands then depends on what a
 * test did, and not on how fast the machine is.
 */
export async function holdSeconds(context: BrowserContext): Promise<void> {
  await context.addInitScript((passes) => {
    const [set, clear] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
    const held = new Map<number, () => void>();
    // Performance measurements see only these seconds.
    let passed = performance.now();
    window.addEventListener(passes, () => (passed += 1000));
    performance.now = () => passed;
    const hold = (work: TimerHandler, delay?: number, ...given: unknown[]): number => {
      if (delay !== 1000 || typeof work !== 'function') return set(work, delay, ...given);
      const each = (): void => void Reflect.apply(work, window, given);
      window.addEventListener(passes, each);
      // No timer has such a number.
      const id = -1 - held.size;
      held.set(id, each);
      return id;
    };
    const release = (id?: number): void => {
      const each = held.get(id ?? 0);
      if (each) window.removeEventListener(passes, each);
      else clear(id);
    };
    Object.assign(window, { setInterval: hold, clearInterval: release });
  }, PASSES);
}

/** Lets seconds pass on a page, one after the other. */
export async function passSeconds(page: Page, count = 1): Promise<void> {
  for (let second = 0; second < count; second++) {
    await page.evaluate((passes) => void window.dispatchEvent(new Event(passes)), PASSES);
  }
}

/** How long a page may take to show what is there already before another second passes, in milliseconds. */
const LOOK = 150;
/** This many seconds pass at the most: what a practice waits for comes sooner. */
const MOST = 60;

/** Lets seconds pass on a page until something has come: none where it is there. Where seconds pass by themselves it waits for it. */
export async function secondsUntil(
  page: Page,
  place: Locator,
  state: 'visible' | 'attached' = 'visible',
): Promise<void> {
  for (let second = 0; second < MOST; second++) {
    const isHere = await place.waitFor({ state, timeout: LOOK }).then(
      () => true,
      () => false,
    );
    if (isHere) return;
    await passSeconds(page);
  }
  await place.waitFor({ state });
}
