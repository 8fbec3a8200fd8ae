/** The language or edition that this page's address begins with. For an edition, `lang` has only the language. */
export function pageLanguage(): string {
  const { dataset, lang } = document.documentElement;
  return dataset['edition'] ?? lang;
}

/** Maximum delay in milliseconds after loading. A page in the background may never be idle. */
const TIMEOUT = 4_000;

/** Runs work when the page is loaded and idle. */
export function whenIdle(work: () => void): void {
  const wait = (): void =>
    void ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: TIMEOUT }) : setTimeout(work));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}

/** Yields to the browser, so that long work is split into tasks that keep the page responsive on slow phones. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
