import { APPEARANCE, LARGE, type Appearance } from '../../ui/kept/appearance.ts';
import { chosenWords, keepWords } from './kept-words.ts';

const root = document.documentElement;

/** Shows the page in a chosen appearance, and keeps the choice; without a value the device's holds. */
export function choose(kind: Appearance, value: string | undefined): void {
  const others = chosenWords().filter((word) => !isOf(kind, word));
  keepWords(value === undefined ? others : [...others, value]);
  show(kind, value);
}

/** What is chosen of an appearance; `undefined` where the device's holds. */
export function chosen(kind: Appearance): string | undefined {
  return chosenWords().find((word) => isOf(kind, word));
}

/** Shows the page as is chosen now. The early script knows no dates: a choice that is over holds no longer. */
export function showChosen(): void {
  for (const kind of Object.keys(APPEARANCE) as Appearance[]) show(kind, chosen(kind));
}

function isOf(kind: Appearance, word: string): boolean {
  return (APPEARANCE[kind] as readonly string[]).includes(word);
}

function show(kind: Appearance, value: string | undefined): void {
  // Who has asked their device for more contrast need not ask again.
  const isAsked = kind === 'contrast' && value === undefined && matchMedia('(prefers-contrast: more)').matches;
  const shown = isAsked ? 'more' : value;
  if (shown === undefined) root.removeAttribute(`data-${kind}`);
  else root.dataset[kind] = shown;
  if (kind !== 'size') return;
  root.style.fontSize = shown === undefined ? '' : `${shown}%`;
  root.toggleAttribute('data-large', Number(shown) >= LARGE);
}
