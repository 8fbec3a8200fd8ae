import { isForgotten, keyOf, openFiles } from './store.ts';
import type { Listed, WorkerScope } from './scope.ts';

/** Where it is kept which pages run an earlier version, and of which files: a worker forgets all when it rests. */
const EARLIER = '/.offline/earlier';
/** Where the list of the version that answers is kept, for the one that follows it. */
const RUNNING = '/.offline/running';

/** Pages that run an earlier version, by their ids, and the files of that version; none where they are not known. */
export interface Earlier {
  pages: readonly string[];
  files: readonly Listed[];
}

/** The note as it was last read. */
let noted: Promise<readonly Earlier[]> | undefined;

/**
 * Notes the pages that are open while a new version takes over: their scripts are an earlier version's, and not always
 * the last one's. What they ask for meanwhile waits until it is known.
 */
export async function noteEarlierPages({ clients }: WorkerScope, list: readonly Listed[]): Promise<void> {
  noted = Promise.all([clients.matchAll({ type: 'window' }), readNote(), readList()]).then(([open, before, files]) =>
    withOpen(
      before,
      open.map(({ id }) => id),
      files,
    ),
  );
  const note = JSON.stringify(await noted);
  const cache = await openFiles();
  // Asked last, as it is for files: a reader may want nothing kept while a version takes over.
  if (isForgotten()) return;
  await cache.put(EARLIER, new Response(note));
  await cache.put(RUNNING, new Response(JSON.stringify(list)));
}

/**
 * The note of the pages that are open now: whoever was noted before keeps its version, the others run the last one.
 *
 * @param files those of the last version
 */
export function withOpen(
  before: readonly Earlier[],
  open: readonly string[],
  files: readonly Listed[],
): readonly Earlier[] {
  const still = before.map((each) => ({ ...each, pages: each.pages.filter((page) => open.includes(page)) }));
  const others = open.filter((page) => !still.some(({ pages }) => pages.includes(page)));
  return [...still, { pages: others, files }].filter(({ pages }) => pages.length > 0);
}

/** The files of the earlier version that a page runs; nothing where it runs this one. */
export async function earlierFiles(page: string): Promise<readonly Listed[] | undefined> {
  return (await (noted ??= readNote())).find(({ pages }) => pages.includes(page))?.files;
}

/**
 * Takes away what no version needs any more: once this one is whole, no newer one waits, and no page of an earlier one
 * is open.
 */
export async function tidy({ clients, registration }: WorkerScope, list: readonly Listed[]): Promise<void> {
  if (registration.installing || registration.waiting) return;
  for (const { id } of await clients.matchAll({ includeUncontrolled: true, type: 'window' }))
    if (await earlierFiles(id)) return;
  const cache = await openFiles();
  const needed = new Set([...list.map(keyOf), RUNNING]);
  for (const key of await cache.keys()) {
    if (!needed.has(key.url.slice(location.origin.length))) await cache.delete(key);
  }
  noted = undefined;
}

async function readNote(): Promise<readonly Earlier[]> {
  return noteIn(await textAt(EARLIER));
}

async function readList(): Promise<readonly Listed[]> {
  return listIn(parsed(await textAt(RUNNING)));
}

async function textAt(place: string): Promise<string> {
  return (await (await openFiles()).match(place))?.text() ?? '';
}

/** What a note says. The store is anybody's who can write to it: what is no note says nothing. */
export function noteIn(text: string): readonly Earlier[] {
  const note = parsed(text);
  if (!Array.isArray(note)) return [];
  return note.flatMap((each: unknown) => {
    const { pages, files } = (each ?? {}) as Record<keyof Earlier, unknown>;
    if (!Array.isArray(pages)) return [];
    return [{ pages: pages.filter((page) => typeof page === 'string'), files: listIn(files) }];
  });
}

function listIn(list: unknown): readonly Listed[] {
  if (!Array.isArray(list)) return [];
  return list.filter((each: unknown): each is Listed => {
    const { url, revision } = (each ?? {}) as Record<keyof Listed, unknown>;
    return typeof url === 'string' && typeof revision === 'string';
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
