import { PAGE_FILES } from '../ui/kept/list.ts';
import { scope } from './scope.ts';
import { addressOf, keptPaths, openStore, put } from './store.ts';

/** Replaced by the build: the same in two releases if readers get the same files from both. */
declare const __RELEASE__: string;

/** How much could be kept of what was asked for: all, not all for now, or no more for lack of space. */
export type State = 'complete' | 'partial' | 'full';

/** The files that a page needs, by path, with the start of the SHA-256 of each: `src/build/offline-files.ts` writes it. */
type FileList = Readonly<Record<string, string>>;

/** Header of a kept list: the release of which all its files are kept. */
const RELEASE = 'release';
/** Requests at a time, so that a page opened meanwhile does not wait. */
const AT_ONCE = 4;

/** Keeps a page with all it needs, and the home page of its language with the search. Pages kept earlier are updated. */
export async function keep(page: string): Promise<State> {
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

/** The pages that were opened and are kept. */
export async function keptPages(): Promise<string[]> {
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
  const isCurrent = kept?.headers.get(RELEASE) === __RELEASE__;
  if (isCurrent && !isOpened) return true;
  const response = isCurrent ? kept : await fetch(address, { cache: 'no-cache', priority: 'low' });
  if ([401, 403, 404, 410].includes(response.status)) {
    // There is no such page, or not for this reader.
    await store.delete(address);
    return true;
  }
  const list = (await response.json()) as FileList;
  const isComplete = isCurrent || (await keepFiles(list));
  const date = (!isOpened && kept?.headers.get('date')) || new Date().toUTCString();
  const headers = { date, ...(isComplete && { [RELEASE]: __RELEASE__ }) };
  await put(page + PAGE_FILES, new Response(JSON.stringify(list), { headers }));
  return isComplete;
}

async function keepFiles(list: FileList): Promise<boolean> {
  const waiting = Object.entries(list);
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

/** Deletes what no kept page needs any more, unless other open pages may be of an earlier release and need its scripts. */
async function tidy(): Promise<void> {
  if ((await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' })).length > 1) return;
  const store = await openStore();
  const needed = new Set<string>();
  for (const page of await keptPages()) {
    const list = (await (await store.match(addressOf(page + PAGE_FILES)))!.json()) as FileList;
    for (const path of [page + PAGE_FILES, ...Object.keys(list)]) needed.add(path);
  }
  for (const path of await keptPaths()) if (!needed.has(path)) await store.delete(addressOf(path));
}

/** Whether a file never changes, because its name contains the hash of its content. */
export function isImmutable(path: string): boolean {
  return path.startsWith('_astro/');
}

async function revisionOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return btoa(String.fromCharCode(...digest.subarray(0, 6)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
