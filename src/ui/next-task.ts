/** Yields to the browser, so that long work is split into tasks that keep the page responsive on slow phones. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
