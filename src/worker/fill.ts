import { addressOf } from './base.ts';
import { inOrderFor, type Files } from './places.ts';
import type { Listed } from './scope.ts';
import { isForgotten, keep, keyOf, openFiles } from './store.ts';

/**
 * How far a version is kept: all of its files; not all, since some could not be had now; or not all, since the browser
 * gives no more room.
 */
export type State = 'complete' | 'partial' | 'full';

/** So many files are fetched at a time: a page that is opened meanwhile has the line for itself soon. */
const AT_ONCE = 4;
/** Where it is noted when the room ran out, in milliseconds since 1970. Browsers do not say how much there is. */
const FULL = '/.offline/full';
/** Milliseconds, a day: until then it is not tried again, and what has no room is not fetched at every page. */
const REST = 86_400_000;

/** Fetches what is not kept of a version, the reader's language first. What an earlier version has is not fetched again. */
export async function fill(list: readonly Listed[], files: Files, language: string): Promise<State> {
  const cache = await openFiles();
  const kept = new Set((await cache.keys()).map(({ url }) => url.slice(location.origin.length)));
  const missing = inOrderFor(list, files, language).filter((file) => !kept.has(keyOf(file)));
  if (missing.length === 0) return 'complete';
  if (isResting(await (await cache.match(FULL))?.text(), Date.now())) return 'full';
  const state = await fetchAll(missing);
  if (state === 'full') await noteFull(cache);
  return state;
}

/**
 * Whether it is too early to try again, by the note of when the room ran out. A note that is none, or of a time that is
 * still to come, as after a clock was set right, counts for nothing: else nothing would ever be kept again.
 */
export function isResting(note: string | undefined, now: number): boolean {
  const age = now - Number(note ?? NaN);
  return age >= 0 && age < REST;
}

/** Where not even the note has room, the files that came last make way for it. */
async function noteFull(cache: Cache): Promise<void> {
  const keys = [...(await cache.keys())];
  for (;;) {
    try {
      await cache.put(FULL, new Response(String(Date.now())));
      return;
    } catch {
      const last = keys.pop();
      if (!last) return;
      await cache.delete(last);
    }
  }
}

async function fetchAll(missing: Listed[]): Promise<State> {
  let state: State = 'complete';
  const work = async (): Promise<void> => {
    for (let file = missing.shift(); file; file = missing.shift()) {
      const outcome = await fetched(file);
      if (outcome === 'stored') continue;
      if (state !== 'full') state = outcome === 'full' ? 'full' : 'partial';
      // Without room or network the next file fares no better.
      if (outcome !== 'refused') missing.length = 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return state;
}

async function fetched(file: Listed): Promise<'stored' | 'refused' | 'unreachable' | 'full'> {
  let response: Response;
  if (isForgotten()) return 'unreachable';
  try {
    // What the page has just loaded is asked after, not moved again.
    response = await fetch(addressOf(file.url), { cache: 'no-cache', priority: 'low' });
  } catch {
    return 'unreachable';
  }
  try {
    return (await keep(file, response)) ? 'stored' : 'refused';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}
