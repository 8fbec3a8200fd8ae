import { PAGE_FILES, VISITED_DAYS } from '../ui/kept/list.ts';
import { scope } from './scope.ts';
import { addressOf, keptPaths, openStore, put } from './store.ts';

/** Replaced by the build: the same in two releases if readers get the same files from both. */
declare const __RELEASE__: string;

/** How much could be kept: everything, not everything for now, or no more for lack of space. */
export type State = 'complete' | 'partial' | 'full';

/** What a page needs: `files.json` in its folder, which `src/build/offline.ts` writes. */
interface PageList {
  /** Empty in a kept list if one of the files could not be kept. */
  release: string;
  /** By path, the start of each file's SHA-256. */
  files: Readonly<Record<string, string>>;
}

/** Requests at a time: a page that the reader opens must not wait. */
const AT_ONCE = 4;

/** Keeps a page with everything it needs, and the home page and search of its language. Pages kept earlier are updated. */
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

/** Deletes what no kept page needs any more, unless other open pages may be of an earlier release and need its scripts. */
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
export function isImmutable(path: string): boolean {
  return path.startsWith('_astro/');
}

async function revisionOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return btoa(String.fromCharCode(...digest.subarray(0, 6)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
