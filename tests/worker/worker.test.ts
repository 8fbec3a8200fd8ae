import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const ORIGIN = 'https://help.example';
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);
type Texts = Readonly<Record<string, string>>;
const listOf = (texts: Texts, release: string): string => {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, digest(text)]));
  return JSON.stringify({ release, files });
};
const page = (title: string): string => `<meta property="og:title" content="${title}">`;

const ARTICLE = { 'en/articles/x/': page('X'), '_astro/walk.1.js': 'walk 1', 'en/walks/x.json': 'steps of x' };
const HOME = { 'en/': page('Home'), 'en/offline/': `${page('Off')}<ul><li hidden></li></ul>`, 'search.json': 'search' };
const OTHER = { 'en/articles/y/': page('Y &amp; more'), '_astro/walk.1.js': 'walk 1' };
const START = { '': page('Start') };
/** The site in a release, with its version of an article. */
const siteIn = (release: string, article: Texts = ARTICLE) =>
  new Map<string, string | number>(
    Object.entries({
      ...{ ...article, ...HOME, ...OTHER, ...START },
      ...{ 'en/articles/x/files.json': listOf(article, release), 'en/articles/y/files.json': listOf(OTHER, release) },
      ...{ 'en/files.json': listOf(HOME, release), 'files.json': listOf(START, release) },
    }),
  );
const CHANGED = { 'en/articles/x/': page('X, new'), '_astro/walk.2.js': 'walk 2', 'en/walks/x.json': 'steps of x' };

/** A browser with one worker, which sees of the network what the test puts there. */
class Browser {
  readonly base: string;
  /** What the host answers by path: a text, or a status. */
  host = siteIn('1');
  asked: string[] = [];
  isOnline = true;
  windows = 1;
  /** Bytes that may be kept. */
  quota = Infinity;
  readonly stores = new Map<string, Map<string, Response>>();
  #listeners = new Map<string, (event: object) => void>();

  constructor(base = '/') {
    this.base = base;
  }

  /** Starts the worker of a release, as a browser does that has ended the one before. */
  async start(release = '1'): Promise<void> {
    this.#listeners = new Map();
    const fetched = (request: string | Request): Promise<Response> => this.#fetch(request);
    vi.resetModules();
    for (const [name, value] of Object.entries({
      __RELEASE__: release,
      location: new URL(`${ORIGIN}${this.base}sw.js`),
      registration: { scope: ORIGIN + this.base },
      clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve(Array(this.windows).fill({})) },
      skipWaiting: () => Promise.resolve(),
      addEventListener: (kind: string, listener: (event: object) => void) => this.#listeners.set(kind, listener),
      fetch: fetched,
      caches: {
        open: (name: string) => Promise.resolve(this.#open(name)),
        delete: (name: string) => Promise.resolve(this.stores.delete(name)),
        keys: () => Promise.resolve([...this.stores.keys()]),
      },
    }))
      vi.stubGlobal(name, value);
    await import('../../src/worker/worker.ts');
    await this.#dispatch('install', {});
    await this.#dispatch('activate', {});
  }

  async tell(data: unknown): Promise<unknown> {
    let said: unknown;
    await this.#dispatch('message', { data, ports: [{ postMessage: (answer: unknown) => (said = answer) }] });
    return said;
  }

  keep(path: string): Promise<unknown> {
    return this.tell({ keep: ORIGIN + this.base + path });
  }

  /** Asks for an address; nothing where the worker leaves it to the browser. */
  async ask(
    address: string,
    request: { mode?: string; cache?: string; method?: string } = { mode: 'navigate' },
  ): Promise<{ status: number; text: string } | undefined> {
    let answer: Promise<Response> | undefined;
    const url = new URL(address, ORIGIN + this.base).href;
    const event = { request: { url, method: 'GET', cache: 'default', ...request } };
    this.#listeners.get('fetch')!({ ...event, respondWith: (given: Promise<Response>) => (answer = given) });
    const response = await answer;
    return response && { status: response.status, text: await response.text() };
  }

  get kept(): string[] {
    const all = [...this.stores.values()].flatMap((store) => [...store.keys()]);
    return all
      .map((path) => path.slice(this.base.length))
      .filter((path) => !path.endsWith('files.json'))
      .sort();
  }

  async #dispatch(kind: string, event: object): Promise<void> {
    const waiting: Promise<unknown>[] = [];
    this.#listeners.get(kind)!({ ...event, waitUntil: (work: Promise<unknown>) => waiting.push(work) });
    await Promise.all(waiting);
  }

  async #fetch(request: string | Request): Promise<Response> {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, ORIGIN);
    const path = pathname.slice(this.base.length);
    await Promise.resolve();
    if (!this.isOnline) throw new TypeError('There is no network.');
    this.asked.push(path);
    const found = this.host.get(path) ?? 404;
    return typeof found === 'string' ? new Response(found) : new Response('not this', { status: found });
  }

  #open(name: string): object {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    const pathOf = (key: string): string => new URL(key, ORIGIN).pathname;
    return {
      match: (key: string) => Promise.resolve(store.get(pathOf(key))?.clone()),
      keys: () => Promise.resolve([...store.keys()].map((key) => ({ url: ORIGIN + key }))),
      delete: (key: string) => Promise.resolve(store.delete(pathOf(key))),
      put: async (key: string, response: Response) => {
        const { length } = await response.clone().text();
        this.quota -= length;
        if (this.quota < 0) throw new DOMException('No space', 'QuotaExceededError');
        store.set(pathOf(key), response);
      },
    };
  }
}

let browser: Browser;
beforeEach(async () => {
  browser = new Browser();
  await browser.start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that is opened', () => {
  test('is kept with all it needs, and the home page of its language with what that needs', async () => {
    expect(await browser.keep('en/articles/x/?from=mail#step-2')).toBe('complete');
    expect(browser.kept).toEqual(Object.keys({ ...ARTICLE, ...HOME }).sort());
  });

  test('costs nothing when it is opened again', async () => {
    await browser.keep('en/articles/x/');
    await browser.start();
    browser.asked = [];
    expect(await browser.keep('en/articles/x/')).toBe('complete');
    expect(browser.asked).toEqual([]);
  });

  test('is kept but for a file that is refused, which is asked for again with the next page', async () => {
    browser.host.set('search.json', 403);
    expect(await browser.keep('en/articles/x/')).toBe('partial');
    expect(browser.kept).toEqual(
      Object.keys({ ...ARTICLE, ...HOME })
        .filter((path) => path !== 'search.json')
        .sort(),
    );
    browser.host.set('search.json', 'search');
    browser.asked = [];
    expect(await browser.keep('en/articles/x/')).toBe('complete');
    expect(browser.asked).toEqual(['en/files.json', 'search.json']);
  });

  test('is not kept as a login page, or as a host has it in the middle of an upload', async () => {
    browser.host.set('en/articles/x/', 'Log in first');
    expect(await browser.keep('en/articles/x/')).toBe('partial');
    expect(browser.kept).not.toContain('en/articles/x/');
  });

  test.each([403, 404])(
    'is not kept, and is forgotten with all it needed, once the host answers %i',
    async (status) => {
      await browser.keep('en/articles/x/');
      browser.host = siteIn('2');
      for (const path of ['en/articles/x/', 'en/articles/x/files.json']) browser.host.set(path, status);
      await browser.start('2');
      expect(await browser.keep('en/articles/y/')).toBe('complete');
      expect(browser.kept).toEqual(Object.keys({ ...OTHER, ...HOME }).sort());
    },
  );

  test('leaves what was kept as it is where there is no network', async () => {
    await browser.keep('en/articles/x/');
    const before = browser.kept;
    browser.isOnline = false;
    await browser.start('2');
    expect(await browser.keep('en/articles/y/')).toBe('partial');
    expect(browser.kept).toEqual(before);
  });

  test('is deleted 90 days after it was last opened, unless another page needs it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
    await browser.keep('en/articles/x/');
    vi.setSystemTime(Date.UTC(2026, 2, 31));
    await browser.keep('en/articles/y/');
    expect(browser.kept).toContain('en/articles/x/');
    // An update is no visit.
    browser.host = siteIn('2', CHANGED);
    await browser.start('2');
    await browser.keep('en/articles/y/');
    expect(browser.kept).toContain('_astro/walk.2.js');
    vi.setSystemTime(Date.UTC(2026, 3, 2));
    await browser.keep('en/articles/y/');
    expect(browser.kept).toEqual(Object.keys({ ...OTHER, ...HOME }).sort());
  });

  test('is kept as far as there is space', async () => {
    browser.quota = 50;
    expect(await browser.keep('en/articles/x/')).toBe('full');
    expect(browser.asked).not.toContain('search.json');
  });
});

describe('a new release', () => {
  test('has what changed of the visited pages fetched, and nothing else; what no page needs any more goes', async () => {
    await browser.keep('en/articles/x/');
    await browser.keep('en/articles/y/');
    browser.host = siteIn('2', CHANGED);
    await browser.start('2');
    browser.asked = [];
    expect(await browser.keep('en/articles/y/')).toBe('complete');
    expect(browser.asked.filter((path) => !path.endsWith('files.json')).sort()).toEqual([
      '_astro/walk.2.js',
      'en/articles/x/',
    ]);
    expect(browser.kept).toContain('_astro/walk.1.js');
    browser.host = siteIn('3', CHANGED);
    browser.host.set('en/articles/y/files.json', 404);
    await browser.start('3');
    await browser.keep('en/articles/x/');
    expect(browser.kept).not.toContain('_astro/walk.1.js');
  });

  test('is looked for again where the host has its worker before its pages', async () => {
    await browser.keep('en/articles/x/');
    await browser.start('2');
    expect(await browser.keep('en/articles/x/')).toBe('partial');
    browser.host = siteIn('2', CHANGED);
    expect(await browser.keep('en/articles/x/')).toBe('complete');
    browser.isOnline = false;
    expect((await browser.ask('en/articles/x/'))?.text).toBe(page('X, new'));
  });

  test('leaves the scripts of pages that may still be open', async () => {
    await browser.keep('en/articles/x/');
    browser.host = siteIn('2', CHANGED);
    browser.windows = 2;
    await browser.start('2');
    expect(await browser.keep('en/articles/x/')).toBe('complete');
    expect(await browser.ask('_astro/walk.1.js', {})).toEqual({ status: 200, text: 'walk 1' });
  });
});

describe('an answer', () => {
  beforeEach(() => browser.keep('en/articles/x/'));

  test('is the host’s while there is a network', async () => {
    browser.host = siteIn('2', CHANGED);
    expect(await browser.ask('en/articles/x/')).toEqual({ status: 200, text: page('X, new') });
    expect((await browser.ask('en/none/'))?.status).toBe(404);
  });

  test('is the copy where the network fails, takes too long, or the host is broken', async () => {
    browser.host.set('en/articles/x/', 502);
    expect((await browser.ask('en/articles/x/'))?.text).toBe(page('X'));
    browser.isOnline = false;
    expect((await browser.ask('en/articles/x/?a#b'))?.text).toBe(page('X'));
    expect((await browser.ask('en/walks/x.json', {}))?.text).toBe('steps of x');
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const answer = browser.ask('en/articles/x/');
    await vi.advanceTimersByTimeAsync(4_000);
    expect((await answer)?.text).toBe(page('X'));
  });

  test('is the copy at once for a file that never changes', async () => {
    browser.asked = [];
    expect((await browser.ask('_astro/walk.1.js', {}))?.text).toBe('walk 1');
    expect(browser.asked).toEqual([]);
  });

  test('is a page that names the kept ones, where this one is not kept', async () => {
    browser.isOnline = false;
    const link = (path: string, title: string) =>
      `<li><a class="row" href="${path}"><b class="row-words">${title}</b></a></li>`;
    const links = link('/en/articles/x/', 'X') + link('/en/', 'Home');
    for (const path of ['en/articles/y/', 'fr/', 'none'])
      expect(await browser.ask(path)).toEqual({ status: 503, text: `${page('Off')}<ul>${links}</ul>` });
    await expect(browser.ask('en/walks/y.json', {})).resolves.toEqual({ status: 0, text: '' });
  });
});

test('a site at a path keeps its pages there, and answers for nothing beside it', async () => {
  browser = new Browser('/a/help/');
  await browser.start();
  await browser.keep('en/articles/x/');
  browser.isOnline = false;
  expect((await browser.ask('en/articles/x/'))?.text).toBe(page('X'));
  expect((await browser.ask('en/articles/y/'))?.text).toContain(' href="/a/help/en/articles/x/">');
  for (const address of ['/', '/en/', '/a/help', '/a/helper/en/']) expect(await browser.ask(address)).toBeUndefined();
  expect([...browser.stores.keys()]).toEqual(['shirube-pages/a/help']);
});

describe('a reader who clears everything', () => {
  test.each(Array.from({ length: 20 }, (_, turns) => turns))(
    'finds nothing kept afterwards, %i turns after a page is being kept',
    async (turns) => {
      const kept = browser.keep('en/articles/x/');
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(await browser.tell('forget')).toBe('forgotten');
      await kept;
      await browser.keep('en/articles/y/');
      expect(browser.kept).toEqual([]);
    },
  );
});
