import { shelf } from '../../ui/storage/shelf.ts';

/** What cannot be kept holds until the page is left. */
let untilLeft: readonly string[] = [];

/** The words of all that is chosen of how pages look. */
export function chosenWords(): readonly string[] {
  return shelf.recall('display')?.split(' ') ?? untilLeft;
}

/** Keeps the words of what is chosen; nothing where nothing is. */
export function keepWords(words: readonly string[]): void {
  untilLeft = shelf.remember('display', words.join(' ') || undefined) ? [] : words;
}
