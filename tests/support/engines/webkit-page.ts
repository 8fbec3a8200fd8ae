import type { Narrowing } from './finder.ts';
import { Keyboard } from './webkit-keyboard.ts';
import { WebKitLocator } from './webkit-locator.ts';
import { Scripts, until, type AtWindow, type InPage } from './webkit-script.ts';
import type { WebKitSession } from './webkit-session.ts';

/** What of Playwright's Page the helpers of the tests use, over WebDriver: one window of a session. */
export class WebKitPage {
  readonly #session: WebKitSession;
  readonly #driver: AtWindow;
  readonly #window: string;
  readonly #origin: string;
  readonly #scripts: Scripts;
  readonly keyboard: Keyboard;
  #isClosed = false;
  #size: { width: number; height: number };
  /** Opened later, from this one or next to it. */
  readonly #others: WebKitPage[] = [];

  constructor(session: WebKitSession, window: string, origin: string, size: { width: number; height: number }) {
    this.#session = session;
    this.#window = window;
    this.#driver = () => session.at(window);
    this.#origin = origin;
    this.#size = size;
    this.#scripts = new Scripts(this.#driver);
    this.keyboard = new Keyboard(this.#driver, this.#scripts);
  }

  #by = (...narrowings: Narrowing[]): WebKitLocator => new WebKitLocator(this.#scripts, this.keyboard, narrowings);
  locator: WebKitLocator['locator'] = (css, options) => this.#by().locator(css, options);
  getByRole: WebKitLocator['getByRole'] = (role, options) => this.#by().getByRole(role, options);
  getByText: WebKitLocator['getByText'] = (text, options) => this.#by().getByText(text, options);
  getByLabel: WebKitLocator['getByLabel'] = (text, options) => this.#by().getByLabel(text, options);

  async goto(address: string): Promise<void> {
    await (await this.#driver()).get(new URL(address, this.#origin).href);
    await this.#loaded();
  }

  async reload(): Promise<void> {
    await (await this.#driver()).navigate().refresh();
    await this.#loaded();
  }

  async goBack(): Promise<void> {
    await (await this.#driver()).navigate().back();
    await this.#loaded();
  }

  async goForward(): Promise<void> {
    await (await this.#driver()).navigate().forward();
    await this.#loaded();
  }

  /** Until the page has loaded, as Playwright does: the driver goes on as soon as it has been read, before its scripts have come. */
  async #loaded(): Promise<void> {
    await this.waitForFunction(() => document.readyState === 'complete');
    await this.#scripts.settle();
  }

  /** Where the page was when it was last asked something. */
  url = (): string => this.#scripts.href;
  title = async (): Promise<string> => (await this.#driver()).getTitle();
  viewportSize = (): { width: number; height: number } => this.#size;
  isClosed = (): boolean => this.#isClosed;

  async setViewportSize(size: { width: number; height: number }): Promise<void> {
    this.#size = size;
    await (
      await this.#driver()
    )
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...size });
    await this.waitForFunction(([width]: number[]) => innerWidth === width, [size.width, size.height]);
  }

  /** What a function gives in the page; a text is what a script's own file says. */
  evaluate(work: InPage, given?: unknown): Promise<unknown> {
    if (typeof work === 'string') return this.#scripts.add(work);
    return given === undefined ? this.#scripts.run(work) : this.#scripts.run(work, given);
  }

  async waitForFunction(work: InPage, given?: unknown): Promise<void> {
    await until(
      async () => ((await this.evaluate(work, given)) ? true : undefined),
      () => `${String(work)} of ${JSON.stringify(given)} at ${this.url()}`,
    );
  }

  /** @param address its end after two stars, or an expression */
  async waitForURL(address: string | RegExp): Promise<void> {
    const isThere = (url: string): boolean =>
      typeof address === 'string' ? url.endsWith(address.replace(/^\*\*/, '')) : address.test(url);
    await until(
      async () => {
        await this.#scripts.settle();
        return isThere(this.url()) ? true : undefined;
      },
      () => `${String(address)}, at ${this.url()}`,
    );
    await this.waitForLoadState();
  }

  async waitForLoadState(): Promise<void> {
    await this.waitForFunction(() => document.readyState === 'complete');
  }

  async bringToFront(): Promise<void> {
    await this.#driver();
    this.#session.focus();
  }

  /** A window that opens next, by what the page does; as the context's event of Playwright. */
  async #opened(): Promise<WebKitPage> {
    const known = new Set(await this.#session.windows());
    const window = await until(
      async () => (await this.#session.windows()).find((each) => !known.has(each)),
      () => 'another window',
    );
    return this.#take(window);
  }

  #take(window: string): WebKitPage {
    const page = new WebKitPage(this.#session, window, this.#origin, this.#size);
    this.#others.push(page);
    return page;
  }

  waitForEvent = (_event: 'popup'): Promise<WebKitPage> => this.#opened();
  context = () => ({
    waitForEvent: (_event: 'page'): Promise<WebKitPage> => this.#opened(),
    newPage: async (): Promise<WebKitPage> => this.#take(await this.#session.open()),
  });

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const other of this.#others) await other.close();
    await this.#session.closeWindow(this.#window);
  }
}
