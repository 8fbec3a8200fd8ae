import { showBar, shows } from './bar.ts';

/** Milliseconds that a host may take to answer; a network that takes longer is as good as none. */
const PATIENCE = 10_000;

/**
 * Says why something of this page could not be loaded: the page is from an older version, or it could not be had just
 * now. Both can be mended by loading the page anew.
 *
 * @returns whether it was said; without a network it is not
 */
export async function explain(): Promise<boolean> {
  if (shows('update.older')) return true;
  try {
    // Past all stores, the service worker's too: this is about what the host has.
    const newest = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    await showBar((await isOther(newest)) ? 'update.older' : 'update.failed');
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the page that a host answers with is another one than this. Scripts are named by what is in them: a page
 * of the same version names the same ones, and was changed at the same time.
 */
async function isOther(newest: Response): Promise<boolean> {
  if (newest.status === 404 || newest.status === 410) return true;
  if (!newest.ok) return false;
  const changed = newest.headers.get('last-modified');
  if (changed !== null && Date.parse(changed) !== Date.parse(document.lastModified)) return true;
  const text = await newest.text();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const sources = scripts.flatMap((script) => script.getAttribute('src') ?? []);
  return sources.some((source) => !text.includes(source));
}
