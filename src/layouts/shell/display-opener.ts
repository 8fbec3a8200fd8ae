import { followChoices, loadDisplay } from '../../features/display/index.ts';

/** Opens the display settings by their button, and shows the page as was chosen there. Nothing of them is loaded before. */
export function wireDisplay(document: Document): void {
  followChoices();
  // A page that comes back as it was left may have been left before something else was chosen.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) followChoices();
  });
  document.querySelector('[data-display]')?.addEventListener('click', () => {
    // Why they could not be loaded is said where there is a network; without one nothing else can be had either.
    loadDisplay()
      .then(({ openDisplay }) => openDisplay())
      .catch(() => undefined);
  });
}
