import { isImmutable, keep, keptPages } from './keep.ts';
import { scope } from './scope.ts';
import { addressOf, forget, keptPaths, openStore, pageAt, pathInSite } from './store.ts';

/** Milliseconds that the network may take if there is a copy. */
const TIMEOUT_MS = 4_000;

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

/** Answers from the network, and from the copy if that fails or is slow. A file that never changes comes from its copy. */
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
    return title === undefined ? '' : `<li><a href="${addressOf(page)}">${title}</a></li>`;
  });
  return (await Promise.all(items)).join('');
}
