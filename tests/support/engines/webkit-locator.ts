import { error } from 'selenium-webdriver';
import type { Narrowing, Wanted } from './finder.ts';
import { INSERT, type Keyboard } from './webkit-keyboard.ts';
import { until, type InPage, type Scripts } from './webkit-script.ts';

interface RoleOptions {
  name?: string | RegExp;
  exact?: boolean;
  level?: number;
  pressed?: boolean;
}

interface FilterOptions {
  hasText?: string | RegExp;
  visible?: boolean;
}

const wanted = (text: string | RegExp, exact = false): Wanted =>
  typeof text === 'string' ? { text, exact } : { source: text.source, flags: text.flags };

/** A faulty tap that the next try can fix: something was over it, or it has been drawn anew. */
const PASSING = [
  error.ElementClickInterceptedError,
  error.ElementNotInteractableError,
  error.StaleElementReferenceError,
  error.NoSuchElementError,
];

/** What of Playwright's Locator the helpers of the tests use, over WebDriver. */
export class WebKitLocator {
  readonly #scripts: Scripts;
  readonly #keyboard: Keyboard;
  readonly narrowings: readonly Narrowing[];

  constructor(scripts: Scripts, keyboard: Keyboard, narrowings: readonly Narrowing[]) {
    this.#scripts = scripts;
    this.#keyboard = keyboard;
    this.narrowings = narrowings;
  }

  #with(...more: Narrowing[]): WebKitLocator {
    return new WebKitLocator(this.#scripts, this.#keyboard, [...this.narrowings, ...more]);
  }

  locator = (css: string, options: FilterOptions = {}): WebKitLocator => this.#with({ by: 'css', css }).filter(options);
  getByRole = (role: string, { name, exact, ...more }: RoleOptions = {}): WebKitLocator =>
    this.#with({ by: 'role', role, ...more, ...(name === undefined ? {} : { name: wanted(name, exact) }) });
  getByText = (text: string | RegExp, { exact = false } = {}): WebKitLocator =>
    this.#with({ by: 'text', wanted: wanted(text, exact) });
  getByLabel = (text: string | RegExp, { exact = false } = {}): WebKitLocator =>
    this.#with({ by: 'label', wanted: wanted(text, exact) });
  filter = ({ hasText, visible }: FilterOptions): WebKitLocator =>
    this.#with(
      ...(hasText === undefined ? [] : [{ by: 'has text', wanted: wanted(hasText) } as const]),
      ...(visible ? [{ by: 'visible' } as const] : []),
    );
  or = ({ narrowings }: WebKitLocator): WebKitLocator => this.#with({ by: 'or', other: narrowings });
  nth = (nth: number): WebKitLocator => this.#with({ by: 'nth', nth });
  first = (): WebKitLocator => this.nth(0);
  last = (): WebKitLocator => this.nth(-1);

  async all(): Promise<WebKitLocator[]> {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  /** What a function gives of all that are found now. */
  evaluateAll(work: InPage, given?: unknown): Promise<unknown> {
    return this.#scripts.withFound(this.narrowings, work, given);
  }

  /** What a function gives of the one that is found, once it is there. */
  async evaluate(work: InPage, given?: unknown): Promise<unknown> {
    const { value } = await until(
      async () =>
        (await this.evaluateAll(
          `([one], given) => {
            if (one === undefined) return undefined;
            const value = (${String(work)})(one, given);
            return typeof value?.then === 'function' ? value.then((value) => ({ value })) : { value };
          }`,
          given,
        )) as { value?: unknown } | undefined,
      () => `${JSON.stringify(this.narrowings)} to be attached at ${this.#scripts.href}`,
    );
    return value;
  }

  count = async (): Promise<number> => Number(await this.evaluateAll((all: Element[]) => all.length));
  textContent = (): Promise<unknown> => this.evaluate((one: Element) => one.textContent);
  innerText = (): Promise<unknown> => this.evaluate((one: HTMLElement) => one.innerText);
  inputValue = (): Promise<unknown> => this.evaluate((one: HTMLInputElement) => one.value);
  getAttribute = (name: string): Promise<unknown> =>
    this.evaluate((one: Element, given: string) => one.getAttribute(given), name);
  allTextContents = (): Promise<unknown> => this.evaluateAll((all: Element[]) => all.map((one) => one.textContent));
  allInnerTexts = (): Promise<unknown> => this.evaluateAll((all: HTMLElement[]) => all.map((one) => one.innerText));
  focus = (): Promise<unknown> => this.evaluate((one: HTMLElement) => one.focus());
  scrollIntoViewIfNeeded = (): Promise<unknown> =>
    this.evaluate((one: Element) => one.scrollIntoView({ block: 'center' }));

  async boundingBox(): Promise<unknown> {
    return this.evaluate((one: Element) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async isVisible(): Promise<boolean> {
    return (await this.#with({ by: 'visible' }).count()) > 0;
  }

  async waitFor({ state = 'visible' }: { state?: 'visible' | 'attached' | 'hidden' | 'detached' } = {}): Promise<void> {
    const looked = state === 'visible' || state === 'hidden' ? this.#with({ by: 'visible' }) : this;
    const isWanted = state === 'visible' || state === 'attached';
    await until(
      async () => ((await looked.count()) > 0 === isWanted ? true : undefined),
      () => `${JSON.stringify(this.narrowings)} to be ${state} at ${this.#scripts.href}`,
    );
  }

  async click(): Promise<void> {
    await until(
      async () => {
        try {
          const { found, one } = await this.#scripts.toTap([...this.narrowings, { by: 'visible' }]);
          if (found > 1) throw new Error(`${found} elements are ${JSON.stringify(this.narrowings)}.`);
          if (one === null) return undefined;
          await one.click();
          return true;
        } catch (fault) {
          if (PASSING.some((kind) => fault instanceof kind)) return undefined;
          throw fault;
        }
      },
      () => `${JSON.stringify(this.narrowings)} to be tapped at ${this.#scripts.href}`,
    );
    // What the tap has begun, and where the page is now.
    await this.#scripts.settle();
  }

  async check(): Promise<void> {
    if (!(await this.evaluate((one: HTMLInputElement) => one.checked))) await this.click();
  }

  /** Chooses in a list, as the reader's own choice would. */
  selectOption = (value: string): Promise<unknown> =>
    this.evaluate((one: HTMLSelectElement, value: string) => {
      one.value = value;
      for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
    }, value);

  /** Chooses files in a field for them, as the reader's own choice would. */
  setInputFiles = (files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<unknown> =>
    this.evaluate(
      (one: HTMLInputElement, files: { name: string; type: string; text: string }[]) => {
        const chosen = new DataTransfer();
        for (const { name, type, text } of files) chosen.items.add(new File([text], name, { type }));
        one.files = chosen.files;
        for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
      },
      files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, text: buffer.toString() })),
    );

  /** Puts a text in the place of what is in a field, as if it had been typed. */
  async fill(text: string): Promise<void> {
    const isTyped = await this.evaluate((one: HTMLInputElement, text: string) => {
      one.focus();
      if (one.type !== 'range') {
        one.select();
        return true;
      }
      one.value = text;
      for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
      return false;
    }, text);
    if (isTyped) await this.evaluateAll(`(all, text) => (${INSERT})(text ?? '')`, text);
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.#keyboard.press(key);
  }

  async pressSequentially(text: string): Promise<void> {
    await this.focus();
    await this.#keyboard.type(text);
  }
}
