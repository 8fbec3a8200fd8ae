/** Elements with an accessible name, which tells readers where the focus is. */
const NAMED = '[role="group"], section';

/** Changes the page without losing the focus: if the focused control is removed, its nearest remaining group or section gets the focus. */
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

/** Focuses the element that a selector names, if there is one. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
