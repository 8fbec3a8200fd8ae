import { endOldChoices, loadDisplay } from '../../features/display/index.ts';
import { loadReadings } from '../../features/readings/index.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/** Opens the display settings by their button, and shows readings to who has chosen them. Nothing of either is loaded before. */
export function wireDisplay(document: Document): void {
  endOldChoices();
  document.querySelector('[data-display]')?.addEventListener('click', () => {
    // Why it could not be loaded is said where there is a network; without one nothing else can be had either.
    loadDisplay()
      .then(({ openDisplay }) => openDisplay())
      .catch(() => undefined);
  });
  // Whoever opens the settings is told that they cannot be had.
  if (shelf.recall('readings') === document.documentElement.dataset['scriptSystem'])
    loadReadings()
      .then(({ showReadings }) => showReadings())
      .catch(() => undefined);
}
