/** Milliseconds after loading: a page that is never idle, as one that is not looked at may be, does not wait longer. */
const LATEST = 4_000;

/**
 * Lets the site be kept for when there is no network, once the page has nothing else to do. Whoever saves data, and a
 * browser without service workers, moves not even the script for it. While the site is written, nothing is kept.
 */
export function keepForOffline(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!import.meta.env.PROD || !navigator.serviceWorker || connection?.saveData) return;
  const start = (): void => {
    // Without it the site is as it is, and the next page tries again.
    import('../offline/register.ts').then(({ registerWorker }) => registerWorker()).catch(() => undefined);
  };
  const whenIdle = (): void =>
    void ('requestIdleCallback' in globalThis ? requestIdleCallback(start, { timeout: LATEST }) : setTimeout(start));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
