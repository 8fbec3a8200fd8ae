import { keyOf, openFiles } from './store.ts';
import type { Listed, WorkerScope } from './scope.ts';

/** Where it is kept which pages run an earlier version: a worker forgets all when it rests. */
const PAGES = '/.offline/earlier-pages';

/** The note as it was last read. */
let noted: Promise<readonly string[]> | undefined;

/**
 * Notes the pages that are open while a new version takes over: their scripts are the earlier version's. What they ask
 * for meanwhile waits until it is known.
 */
export async function noteEarlierPages({ clients }: WorkerScope): Promise<void> {
  noted = clients.matchAll({ type: 'window' }).then((pages) => pages.map(({ id }) => id));
  const pages = await noted;
  if (pages.length > 0) await (await openFiles()).put(PAGES, new Response(JSON.stringify(pages)));
}

/** Whether a page runs an earlier version. */
export async function isEarlier(page: string): Promise<boolean> {
  return (await earlierPages()).includes(page);
}

/**
 * Takes away what no version needs any more: once this one is whole, no newer one waits, and no page of an earlier one
 * is open.
 */
export async function tidy({ clients, registration }: WorkerScope, list: readonly Listed[]): Promise<void> {
  if (registration.installing || registration.waiting) return;
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const earlier = await earlierPages();
  if (open.some(({ id }) => earlier.includes(id))) return;
  const cache = await openFiles();
  const needed = new Set(list.map(keyOf));
  for (const key of await cache.keys()) {
    if (!needed.has(key.url.slice(location.origin.length))) await cache.delete(key);
  }
  noted = undefined;
}

function earlierPages(): Promise<readonly string[]> {
  return (noted ??= readNote());
}

async function readNote(): Promise<readonly string[]> {
  const note = await (await openFiles()).match(PAGES);
  return note ? pagesIn(await note.text()) : [];
}

/** The pages that a note names. The store is anybody's who can write to it: what is no note names none. */
export function pagesIn(note: string): readonly string[] {
  try {
    const pages = JSON.parse(note) as unknown;
    return Array.isArray(pages) ? pages.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
