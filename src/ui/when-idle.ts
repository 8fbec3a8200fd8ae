/** Maximum delay in milliseconds after loading. A page in the background may never be idle. */
const TIMEOUT = 4_000;

/** Runs work when the page is loaded and idle. */
export function whenIdle(work: () => void): void {
  const wait = (): void =>
    void ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: TIMEOUT }) : setTimeout(work));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
