import { loadDisplay } from '../../features/display/index.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/** Opens the display settings by their button, and shows the page as was chosen there. Nothing of them is loaded before. */
export function wireDisplay(document: Document): void {
  const kept = (): string | undefined => shelf.recall('display');
  const follow = (): void =>
    void loadDisplay()
      .then(({ followChoices }) => followChoices())
      .catch(() => undefined);
  // The inline script has applied the stored choices, except readings, and without checking their age.
  if (shelf.names('display').length > 0) follow();
  // The browser may show this page again as it was left, after something else was chosen on another one.
  let left = kept();
  addEventListener('pagehide', () => (left = kept()));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && kept() !== left) follow();
  });
  document.querySelector('[data-display]')?.addEventListener('click', () => {
    // Why they could not be loaded is said where there is a network; without one nothing else can be had either.
    loadDisplay()
      .then(({ openDisplay }) => openDisplay())
      .catch(() => undefined);
  });
}
