/** The language or edition that this page's address begins with. For an edition, `lang` has only the language. */
export function pageLanguage(): string {
  const { dataset, lang } = document.documentElement;
  return dataset['edition'] ?? lang;
}

/** A page in the background may never be idle. */
const TIMEOUT_MS = 4_000;

export function whenIdle(work: () => void): void {
  const wait = (): void =>
    void ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: TIMEOUT_MS }) : setTimeout(work));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}

/** Yields to the browser, so that the page stays responsive on slow phones. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
