import { CACHES, PAGE_FILES, VISITED_DAYS } from '../ui/kept/list.ts';

/** The used part of a service worker's global scope. TypeScript's types for it conflict with those for pages. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: ExtendableEvent & MessageEvent<unknown>) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Replaced by the build: the same in two releases if readers get the same files from both. */
declare const __RELEASE__: string;

/** How much could be kept: everything, not everything for now, or no more for lack of space. */
export type State = 'complete' | 'partial' | 'full';

/** `files.json` in the folder of each page, written by `src/build/offline.ts`. */
interface PageList {
  /** Empty in a kept list if one of the files could not be kept. */
  release: string;
  /** By path, the start of each file's SHA-256. */
  files: Readonly<Record<string, string>>;
}

const scope = globalThis as unknown as WorkerScope;
/** How long the network may take if there is a copy. */
const TIMEOUT_MS = 4_000;
/** Requests at a time: a page that the reader opens must not wait. */
const AT_ONCE = 4;

/** Path of the site on its host. Other sites may have the same origin, and so the same cache storage. */
const BASE = new URL(scope.registration.scope).pathname;
const NAME = CACHES.files + BASE.slice(0, -1);

let isForgetting = false;

/** The last task. Pages wait for each other, because they need the same files. */
let work: Promise<unknown> = Promise.resolve();

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  const reply = (said: string) => ports[0]?.postMessage(said);
  if (data === 'forget') event.waitUntil(forget().then(() => reply('forgotten')));
  const page = typeof data === 'object' && data !== null && 'keep' in data && pathInSite(String(data.keep));
  if (typeof page === 'string') event.waitUntil((work = work.then(() => keep(pageAt(page))).then(reply)));
});

scope.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  const path = pathInSite(url);
  // `no-store` asks what the host has.
  if (method === 'GET' && cache !== 'no-store' && path !== undefined) event.respondWith(answer(event.request, path));
});

/** Answers from the network, or from the copy if that fails or is slow, or if the file never changes. */
async function answer(request: Request, path: string): Promise<Response> {
  const page = request.mode === 'navigate' ? pageAt(path) : undefined;
  const copy = await copyOf(page ?? path).catch(() => undefined);
  if (copy && isImmutable(path)) return copy;
  const network = fetch(request);
  if (!copy) return network.catch(async () => (page !== undefined && (await offlinePage(page))) || Response.error());
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(copy), TIMEOUT_MS));
  return Promise.race([network.then((response) => (response.status < 500 ? response : copy)), late]).catch(() => copy);
}

async function copyOf(path: string): Promise<Response | undefined> {
  return (await openStore()).match(addressOf(path));
}

/** The page for addresses that are not kept, with links to the kept pages. */
async function offlinePage(asked: string): Promise<Response | undefined> {
  const languages = (await keptPaths()).flatMap((each) => /^([^/]+)\/offline\/$/.exec(each)?.[1] ?? []);
  const language = languages.find((each) => asked.startsWith(`${each}/`)) ?? languages[0];
  const page = await copyOf(`${language}/offline/`);
  if (!page) return undefined;
  const html = (await page.text()).replace('<li hidden></li>', await links(`${language}/`));
  return new Response(html, { status: 503, headers: page.headers });
}

/** Links to the kept pages of a language. Their titles are escaped already. */
async function links(home: string): Promise<string> {
  const items = (await keptPages()).map(async (page) => {
    const html = page.startsWith(home) ? await (await copyOf(page))?.text() : undefined;
    const title = / property="og:title" content="([^"]*)"/.exec(html ?? '')?.[1];
    return title === undefined
      ? ''
      : `<li><a class="row" href="${addressOf(page)}"><b class="row-words">${title}</b></a></li>`;
  });
  return (await Promise.all(items)).join('');
}

/** Keeps a page with everything it needs, and the home page of its language. Updates the pages kept earlier. */
async function keep(page: string): Promise<State> {
  try {
    const language = page.split('/')[0];
    const opened = language ? [page, `${language}/`] : [page];
    let isComplete = true;
    for (const each of new Set([...opened, ...(await keptPages())]))
      isComplete = (await keepPage(each, opened.includes(each))) && isComplete;
    if (isComplete) await tidy();
    return isComplete ? 'complete' : 'partial';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'partial';
  }
}

async function keptPages(): Promise<string[]> {
  const lists = (await keptPaths()).filter((path) => path === PAGE_FILES || path.endsWith(`/${PAGE_FILES}`));
  return lists.map((path) => path.slice(0, -PAGE_FILES.length));
}

/**
 * @returns whether all of the page is kept
 * @throws without a network or space
 */
async function keepPage(page: string, isOpened: boolean): Promise<boolean> {
  const store = await openStore();
  const address = addressOf(page + PAGE_FILES);
  const kept = await store.match(address);
  const date = (!isOpened && kept?.headers.get('date')) || new Date().toUTCString();
  const forgetPage = async (): Promise<true> => {
    await store.delete(address);
    await store.delete(addressOf(page));
    return true;
  };
  if (Date.now() - Date.parse(date) > VISITED_DAYS * 86_400_000) return forgetPage();
  let list = (await kept?.json().catch(() => undefined)) as PageList | undefined;
  if (list?.release !== __RELEASE__) {
    const response = await fetch(address, { cache: 'no-cache', priority: 'low' });
    // There is no such page, or not for this reader.
    if ([401, 403, 404, 410].includes(response.status)) return forgetPage();
    list = (await response.json()) as PageList;
    if (!(await keepFiles(list.files))) list.release = '';
  }
  await put(page + PAGE_FILES, new Response(JSON.stringify(list), { headers: { date } }));
  // Until the host has all of a new release, its lists may be those of the one before.
  return list.release === __RELEASE__;
}

async function keepFiles(files: PageList['files']): Promise<boolean> {
  const waiting = Object.entries(files);
  let isComplete = true;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) isComplete = (await keepFile(...next)) && isComplete;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return isComplete;
}

/** Keeps a file if it is what was built: hosts also answer with login pages, or in the middle of an upload. */
async function keepFile(path: string, revision: string): Promise<boolean> {
  const kept = await (await openStore()).match(addressOf(path));
  if (kept && (await revisionOf(kept)) === revision) return true;
  const cache = isImmutable(path) ? 'default' : 'no-cache';
  const response = await fetch(addressOf(path), { cache, priority: 'low' });
  if ((await revisionOf(response.clone())) !== revision) return false;
  // Browsers do not accept a redirected response for a page.
  await put(path, response.redirected ? new Response(response.body, response) : response);
  return true;
}

/** Deletes what no kept page needs, unless other open pages may need the scripts of an earlier release. */
async function tidy(): Promise<void> {
  if ((await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' })).length > 1) return;
  const store = await openStore();
  const needed = new Set<string>();
  for (const page of await keptPages()) {
    const list = (await (await store.match(addressOf(page + PAGE_FILES)))?.json()) as PageList | undefined;
    for (const path of [page + PAGE_FILES, ...Object.keys(list?.files ?? {})]) needed.add(path);
  }
  for (const path of await keptPaths()) if (!needed.has(path)) await store.delete(addressOf(path));
}

/** Whether a file never changes, because its name contains the hash of its content. */
function isImmutable(path: string): boolean {
  return path.startsWith('_astro/');
}

async function revisionOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return btoa(String.fromCharCode(...digest.subarray(0, 6)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function openStore(): Promise<Cache> {
  return caches.open(NAME);
}

/** The path of an address in the site (`xx/articles/a/`), or `undefined` for other addresses. */
function pathInSite(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && pathname.startsWith(BASE) ? pathname.slice(BASE.length) : undefined;
}

/** The path of a page from any form of its address: without the last slash, or with `index.html`. */
function pageAt(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1').replace(/[^/]$/, '$&/');
}

function addressOf(path: string): string {
  return BASE + path;
}

async function keptPaths(): Promise<string[]> {
  return (await (await openStore()).keys()).flatMap(({ url }) => pathInSite(url) ?? []);
}

/** Keeps a response, unless the reader has cleared everything. */
async function put(path: string, response: Response): Promise<void> {
  const store = await openStore();
  if (isForgetting) throw new Error('Kept files have been deleted.');
  await store.put(addressOf(path), response);
}

/** Deletes everything, and keeps nothing from then on: open pages use this worker until they are closed. */
async function forget(): Promise<void> {
  isForgetting = true;
  await caches.delete(NAME);
}
