/** What has a name of its own, so that who is led there knows where they are. */
const NAMED = '[role="group"], section';

/**
 * Changes what is shown without losing the focus: where the focused control goes away, the focus goes to the nearest
 * of its surroundings that stays, from which Tab leads on.
 */
export function keepingFocus(host: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const around: HTMLElement[] = [];
  for (let place = focused?.closest<HTMLElement>(NAMED); place && host.contains(place);) {
    around.push(place);
    place = place.parentElement?.closest<HTMLElement>(NAMED);
  }
  change();
  if (focused === null || around.length === 0 || focused.isConnected) return;
  around.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true });
}

/** Leads the focus to where the reader's wish has been fulfilled. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
