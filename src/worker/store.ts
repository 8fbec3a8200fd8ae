import { CACHES } from '../ui/kept/list.ts';
import { storeName } from './base.ts';
import type { Listed } from './scope.ts';

let isForgetting = false;

/** Whether the reader wants nothing kept: a worker that still answers open pages keeps nothing more. */
export function isForgotten(): boolean {
  return isForgetting;
}

/** Deletes all that is kept, and keeps nothing from then on. */
export async function forget(): Promise<void> {
  isForgetting = true;
  await Promise.all(Object.values(CACHES).map((name) => caches.delete(storeName(name))));
}

/** Where files are kept, each under its path and revision: versions share what has not changed between them. */
export function openFiles(): Promise<Cache> {
  return caches.open(storeName(CACHES.files));
}

/** The address under which a file is kept. */
export function keyOf({ url, revision }: Listed): string {
  return `${url}?v=${revision}`;
}

/** A file as the list has it, if it is kept. */
export async function keptCopy(file: Listed): Promise<Response | undefined> {
  return (await openFiles()).match(keyOf(file));
}

/**
 * The newest copy of a path that is kept, but for one of its revisions: what a page of an earlier version needs, and
 * what is better than nothing without a network.
 */
export async function earlierCopy(path: string, except?: Listed): Promise<Response | undefined> {
  const cache = await openFiles();
  const keys = await cache.keys(path, { ignoreSearch: true });
  const other = keys.filter(({ url }) => except === undefined || !url.endsWith(keyOf(except))).at(-1);
  return other && cache.match(other);
}

/**
 * Keeps a file if it is what the list says. A login page of a network, or a host in the middle of an update, answers
 * well too; and a host that answers with the page for what is not there says by its status that nothing is.
 *
 * @returns whether it is kept
 * @throws a `DOMException` where the browser gives no more room
 */
export async function keep(file: Listed, response: Response): Promise<boolean> {
  if (!response.ok && response.status !== 404) return false;
  if ((await revisionOf(response.clone())) !== file.revision) return false;
  const cache = await openFiles();
  // Asked last: what is put into a store that was deleted meanwhile is gone with it, into one that was opened later it is not.
  if (isForgetting) return false;
  await cache.put(keyOf(file), direct(response));
  return true;
}

/** A browser refuses an answer to a page that has come by another address. */
function direct(response: Response): Response {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** The start of the SHA-256 of what a response holds, as `src/build/offline-list.ts` writes it. */
async function revisionOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return btoa(String.fromCharCode(...digest.subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
