import { lazy } from '../../ui/later.ts';
import { showChosen } from './appearance.ts';
import { areReadingsWanted, followReadings } from './readings-choice.ts';

/** The display settings, loaded when a reader opens them. @throws where they cannot be loaded */
export const loadDisplay = lazy(() => import('./dialog.ts'));

/** Lets what the reader has chosen hold on this page, as far as it does not yet: before the first paint, or since it changed. */
export function followChoices(): void {
  showChosen();
  // Whoever opens the settings sees that they cannot be had.
  if (areReadingsWanted() || 'readings' in document.documentElement.dataset) followReadings().catch(() => undefined);
}
