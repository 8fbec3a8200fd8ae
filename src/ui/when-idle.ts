/** Milliseconds after loading: a page that is never idle, as one that is not looked at may be, does not wait longer. */
const LATEST = 4_000;

/** Does something once the page is loaded and has nothing else to do. */
export function whenIdle(work: () => void): void {
  const wait = (): void =>
    void ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: LATEST }) : setTimeout(work));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
