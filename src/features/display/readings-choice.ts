import { loadReadings } from '../readings/index.ts';
import { chosenWords, keepWords } from './kept-words.ts';

/** The script is stored, not the language, so that the choice applies to all editions in that script. */
const script = document.documentElement.dataset['scriptSystem'] ?? '';

/** Whether the reader wants readings over the words of this page. */
export function areReadingsWanted(): boolean {
  return chosenWords().includes(script);
}

/** Stores whether the reader wants readings. */
export function keepReadings(areWanted: boolean): void {
  const others = chosenWords().filter((word) => word !== script);
  keepWords(areWanted ? [...others, script] : others);
}

/** Shows or hides readings as chosen. @throws if they cannot be loaded */
export async function followReadings(): Promise<void> {
  const { showReadings, hideReadings } = await loadReadings();
  if (areReadingsWanted()) await showReadings();
  else hideReadings();
}
