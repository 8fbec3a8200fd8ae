import { shelf } from '../../ui/storage/shelf.ts';
import { loadReadings } from '../readings/index.ts';

const root = document.documentElement;

/** Whether the reader wants readings over the words of this page: who wants them in one edition has them in all in that script. */
export function areReadingsWanted(): boolean {
  return root.dataset['readings'] !== undefined || shelf.recall('readings') === root.dataset['scriptSystem'];
}

/** Shows or hides them, and keeps the choice. @throws where they cannot be shown now: then they are on the next page */
export async function wantReadings(isWanted: boolean): Promise<void> {
  shelf.remember('readings', isWanted ? root.dataset['scriptSystem'] : undefined);
  const { showReadings, hideReadings } = await loadReadings();
  if (isWanted) await showReadings();
  else hideReadings();
}
