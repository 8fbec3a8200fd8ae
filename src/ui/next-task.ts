/**
 * Lets the browser paint and answer first: scripts are evaluated, a practice is made and a page is drawn in tasks of their
 * own, each short enough not to be felt on a slow phone.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
