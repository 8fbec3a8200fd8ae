import { loadDisplay } from '../../features/display/index.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/** Opens the display settings by their button, and shows the page as was chosen there. Nothing of them is loaded before. */
export function wireDisplay(document: Document): void {
  const follow = (): void =>
    void loadDisplay().then(
      ({ followChoices }) => followChoices(),
      () => undefined,
    );
  // The inline script has applied the stored choices, except readings, and without checking their age.
  if (shelf.names('display').length > 0) follow();
  // A page that comes back as it was left may have been left before something else was chosen.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  document.querySelector('[data-display]')?.addEventListener('click', () => {
    // Why they could not be loaded is said where there is a network; without one nothing else can be had either.
    loadDisplay()
      .then(({ openDisplay }) => openDisplay())
      .catch(() => undefined);
  });
}
