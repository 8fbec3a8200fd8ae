import { showBar, shows } from './bar.ts';

// This module is `/update.js`. Pages of every release call these two names, so they must not change.

/**
 * Says why a part of this page could not be loaded: the page is from an earlier release, or the part is missing for now. Reloading
 * helps in both cases.
 *
 * @returns whether the page says so; without a network it does not
 */
export async function explain(): Promise<boolean> {
  if (shows('update.older')) return true;
  try {
    await showBar((await isOlder()) ? 'update.older' : 'update.failed');
    return true;
  } catch {
    return false;
  }
}

/**
 * Offers to reload the page if its host has a newer one. Nothing is reloaded unless the reader says so.
 *
 * @returns whether the host has a newer one
 * @throws if the network fails
 */
export async function offerUpdate(): Promise<boolean> {
  if (document.querySelector('.update-offer')) return true;
  if (!(await isOlder())) return false;
  await showBar('update.ready');
  return true;
}

/**
 * Whether the host has another page than this at its address: scripts are named by their content, and a file is as old as its release.
 *
 * @throws where the network fails
 */
async function isOlder(): Promise<boolean> {
  // The service worker and the browser answer this request with no copy.
  const newest = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
  if (newest.status === 404 || newest.status === 410) return true;
  if (!newest.ok) return false;
  const changed = newest.headers.get('last-modified');
  if (changed !== null && Date.parse(changed) !== Date.parse(document.lastModified)) return true;
  const text = await newest.text();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const sources = scripts.flatMap((script) => script.getAttribute('src') ?? []);
  return sources.some((source) => !text.includes(source));
}
