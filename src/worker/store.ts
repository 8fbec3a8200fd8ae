import { CACHES } from '../ui/kept/list.ts';
import { scope } from './scope.ts';

/** Path of the site on its host. Other sites may have the same origin, and so the same cache storage. */
const BASE = new URL(scope.registration.scope).pathname;
const NAME = CACHES.files + BASE.slice(0, -1);

let isForgetting = false;

/** The cache that everything is kept in, by address. */
export function openStore(): Promise<Cache> {
  return caches.open(NAME);
}

/** The path of an address in the site (`xx/articles/a/`), or `undefined` for other addresses. */
export function pathInSite(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && pathname.startsWith(BASE) ? pathname.slice(BASE.length) : undefined;
}

/** The path of a page from any form of its address: without the last slash, or with `index.html`. */
export function pageAt(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1').replace(/[^/]$/, '$&/');
}

/** The address of a path in the site. */
export function addressOf(path: string): string {
  return BASE + path;
}

/** The paths of everything that is kept. */
export async function keptPaths(): Promise<string[]> {
  return (await (await openStore()).keys()).flatMap(({ url }) => pathInSite(url) ?? []);
}

/** Keeps a response, unless the reader has cleared everything. */
export async function put(path: string, response: Response): Promise<void> {
  const store = await openStore();
  if (isForgetting) throw new Error('Kept files have been deleted.');
  await store.put(addressOf(path), response);
}

/** Deletes everything, and keeps nothing from then on: open pages use this worker until they are closed. */
export async function forget(): Promise<void> {
  isForgetting = true;
  await caches.delete(NAME);
}
