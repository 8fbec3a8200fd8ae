import { setTimeout } from 'node:timers/promises';
import { error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { FINDER, type Narrowing } from './finder.ts';

/** Timeout in ms. */
const PATIENCE = 60_000;

/** What comes back of a script: its value, where the page is by then, or what went wrong. */
interface Answer {
  value?: unknown;
  href: string;
  failed?: string;
}

interface ToTap {
  found: number;
  one: WebElement | null;
}

/** The driver, once it is at a certain window. */
export type AtWindow = () => Promise<WebDriver>;

/** What runs in a page, and knows nothing outside of itself: a function, or the text of one. */
export type InPage = string | ((...given: never[]) => unknown);

/** A page went while it was asked. */
const GONE = [error.JavascriptError, error.ScriptTimeoutError, error.NoSuchWindowError];

/** Runs scripts in the window that a driver is at. */
export class Scripts {
  readonly #driver: AtWindow;
  /** Where the page was when it was last heard of. */
  href = 'about:blank';

  constructor(driver: AtWindow) {
    this.#driver = driver;
  }

  /** What a function gives in the page, of values that JSON has. */
  async run(work: InPage, ...given: unknown[]): Promise<unknown> {
    const driver = await this.#driver();
    // What gives no promise is answered at once: a page that goes just then would never keep one.
    const text = await driver.executeScript<string>(
      `const tell = (answer) => JSON.stringify({ ...answer, href: location.href });
       const fail = (error) => tell({ failed: error + '\\n' + error?.stack });
       try {
         const value = (${String(work)})(...JSON.parse(arguments[0]));
         if (typeof value?.then === 'function') return value.then((value) => tell({ value }), fail);
         return tell({ value });
       } catch (error) {
         return fail(error);
       }`,
      JSON.stringify(given.map((each) => each ?? null)),
    );
    const { value, href, failed } = JSON.parse(text) as Answer;
    this.href = href;
    if (failed !== undefined) throw new Error(failed);
    return value;
  }

  /** Runs what a script's own file says. */
  async add(source: string): Promise<void> {
    await (await this.#driver()).executeScript(source);
  }

  /** Learns where the page is, after what was done: the driver waits for what has begun to load. */
  async settle(): Promise<void> {
    this.href = await (await this.#driver()).getCurrentUrl();
  }

  /** What a function gives of the elements that are found. */
  async withFound(narrowings: readonly Narrowing[], work: InPage, given?: unknown): Promise<unknown> {
    const answer = (await this.#again(() =>
      this.run(
        `(narrowings, given) => {
          if (!('shirubeFind' in window)) return { isMissing: true };
          const value = (${String(work)})(window.shirubeFind(narrowings), given ?? undefined);
          return typeof value?.then === 'function' ? value.then((value) => ({ value })) : { value };
        }`,
        narrowings,
        given,
      ),
    )) as { isMissing?: boolean; value?: unknown };
    if (!answer.isMissing) return answer.value;
    await this.#again(() => this.add(FINDER));
    return this.withFound(narrowings, work, given);
  }

  /** How many are found, and the one that the driver can tap: where it is alone and enabled, brought into the window. */
  async toTap(narrowings: readonly Narrowing[]): Promise<ToTap> {
    const answer = await this.#again(async () =>
      (await this.#driver()).executeScript<ToTap | null>(
        `if (!('shirubeFind' in window)) return null;
         const found = window.shirubeFind(arguments[0]);
         const [one] = found;
         if (found.length !== 1 || one.disabled) return { found: found.length, one: null };
         // The driver scrolls too, but to where it then finds nothing to tap.
         const { top, bottom } = one.getBoundingClientRect();
         if (top < 0 || bottom > innerHeight) one.scrollIntoView({ block: 'center', behavior: 'instant' });
         return { found: 1, one };`,
        narrowings,
      ),
    );
    if (answer !== null) return answer;
    await this.#again(() => this.add(FINDER));
    return this.toTap(narrowings);
  }

  /** A page may go while it is asked: the one that comes is asked. */
  async #again<T>(ask: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await ask();
      } catch (fault) {
        if (!GONE.some((kind) => fault instanceof kind) || tries > 20) throw fault;
        await setTimeout(100);
      }
    }
  }
}

/** Asks until the answer is there: at first soon again, later seldom, since each search by roles keeps the page busy. */
export async function until<T>(ask: () => Promise<T | undefined>, what: () => string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (let pause = 20; ; pause = Math.min(1.5 * pause, 100)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s for ${what()}.`);
    await setTimeout(pause);
  }
}
