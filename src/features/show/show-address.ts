/** Query of an address that plays a guide: `?show#step-scan~login`. */
const ASKED = '?show';

/** With origin, since a path that begins with two slashes would be another host. */
const pageAddress = (): string => location.origin + location.pathname;

export function isAsked(): boolean {
  return location.search === ASKED;
}

/** Adds a history entry, so that Back closes the player. An address with `?show` has one already. */
export function enterAddress(): void {
  if (isAsked()) return;
  const state = { phase: '', open: '', from: location.hash, shown: true };
  history.pushState(state, '', `${pageAddress()}${ASKED}${location.hash}`);
}

/** The last fragment that was written; any other was typed. */
let said = '';

/** Replaces the address with the current place. */
export function nameInAddress(fragment: string, isShown: boolean): void {
  said = `#${fragment}`;
  const address = `${pageAddress()}${isShown ? ASKED : ''}#${fragment}`;
  if (address !== location.href) history.replaceState(history.state, '', address);
}

/**
 * Leaves the player's address: back to the previous entry, or to the place in the walk after opening a link.
 *
 * @param fragment of that place
 */
export function leaveAddress(fragment: string): void {
  if (!isAsked()) return;
  const { shown } = Object(history.state) as { shown?: unknown };
  if (shown === true) history.back();
  else nameInAddress(location.hash === said ? fragment : location.hash.slice(1), false);
}
