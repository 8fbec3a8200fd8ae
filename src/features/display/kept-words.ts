import { shelf } from '../../ui/storage/shelf.ts';

/** Choices that could not be stored apply until the page is left. */
let untilLeft: readonly string[] = [];

/** The stored choices of the display settings, one word each. */
export function chosenWords(): readonly string[] {
  return shelf.recall('display')?.split(' ') ?? untilLeft;
}

/** Stores the choices; none deletes the entry. */
export function keepWords(words: readonly string[]): void {
  untilLeft = shelf.remember('display', words.join(' ') || undefined) ? [] : words;
}
