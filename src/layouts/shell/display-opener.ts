import { loadDisplay } from '../../features/display/index.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/** Opens the display settings from their button and applies stored choices. The settings are loaded on first use. */
export function wireDisplay(document: Document): void {
  const kept = (): string | undefined => shelf.recall('display');
  const follow = (): void =>
    void loadDisplay()
      .then(({ followChoices }) => followChoices())
      .catch(() => undefined);
  // The inline script has applied the stored choices, except readings, and without checking their age.
  if (shelf.names('display').length > 0) follow();
  // The back/forward cache can restore this page after the choice has changed on another one.
  let left = kept();
  addEventListener('pagehide', () => (left = kept()));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && kept() !== left) follow();
  });
  document.querySelector('[data-display]')?.addEventListener('click', () => {
    // `lazy` has already told the reader why they could not be loaded.
    loadDisplay()
      .then(({ openDisplay }) => openDisplay())
      .catch(() => undefined);
  });
}
