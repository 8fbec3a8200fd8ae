import { loadReadings } from '../readings/index.ts';
import { chosenWords, keepWords } from './kept-words.ts';

/** Who wants readings in one edition wants them in all that are written so: what is kept is the script. */
const script = document.documentElement.dataset['scriptSystem'] ?? '';

/** Whether the reader wants readings over the words of this page. */
export function areReadingsWanted(): boolean {
  return chosenWords().includes(script);
}

/** Keeps whether the reader wants them. */
export function keepReadings(areWanted: boolean): void {
  const others = chosenWords().filter((word) => word !== script);
  keepWords(areWanted ? [...others, script] : others);
}

/** Shows or hides readings, as the reader wants. @throws where they cannot be shown now */
export async function followReadings(): Promise<void> {
  const { showReadings, hideReadings } = await loadReadings();
  if (areReadingsWanted()) await showReadings();
  else hideReadings();
}
