/** What an address says of a guide that is to be shown, before the place: `?show#step-scan~login`. */
const ASKED = '?show';

/** With its origin: a path alone may begin with two slashes, and read as another host. */
const pageAddress = (): string => location.origin + location.pathname;

/** Whether the address asks for the guide to be shown. */
export function isAsked(): boolean {
  return location.search === ASKED;
}

/** Adds an entry to the browser's history for what is shown, so that Back leads out of it; who came by its link has one already. */
export function enterAddress(): void {
  if (isAsked()) return;
  const state = { phase: '', open: '', from: location.hash, shown: true };
  history.pushState(state, '', `${pageAddress()}${ASKED}${location.hash}`);
}

/** What was said of it last: anything else, somebody has typed. */
let said = '';

/** Says in the address what is shown, or walked, in the place of what it said before. */
export function nameInAddress(fragment: string, isShown: boolean): void {
  said = `#${fragment}`;
  const address = `${pageAddress()}${isShown ? ASKED : ''}#${fragment}`;
  if (address !== location.href) history.replaceState(history.state, '', address);
}

/**
 * Takes what was shown out of the address: back to what the reader came from, or, who came by a link, to the place in the walk.
 *
 * @param fragment of that place
 */
export function leaveAddress(fragment: string): void {
  if (!isAsked()) return;
  const { shown } = Object(history.state) as { shown?: unknown };
  if (shown === true) history.back();
  else nameInAddress(location.hash === said ? fragment : location.hash.slice(1), false);
}
