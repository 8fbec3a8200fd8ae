import { APPEARANCE, LARGE, type Appearance } from '../../ui/kept/appearance.ts';
import { chosenWords, keepWords } from './kept-words.ts';

const root = document.documentElement;

/** Applies and stores an appearance; `undefined` follows the device. */
export function choose(kind: Appearance, value: string | undefined): void {
  const others = chosenWords().filter((word) => !isOf(kind, word));
  keepWords(value === undefined ? others : [...others, value]);
  show(kind, value);
}

/** The stored choice; `undefined` follows the device. */
export function chosen(kind: Appearance): string | undefined {
  return chosenWords().find((word) => isOf(kind, word));
}

/** Applies the stored choices. The early script also applied those that have expired. */
export function showChosen(): void {
  for (const kind of Object.keys(APPEARANCE) as Appearance[]) show(kind, chosen(kind));
}

function isOf(kind: Appearance, word: string): boolean {
  return (APPEARANCE[kind] as readonly string[]).includes(word);
}

function show(kind: Appearance, value: string | undefined): void {
  const isAsked = kind === 'contrast' && value === undefined && matchMedia('(prefers-contrast: more)').matches;
  const shown = isAsked ? 'more' : value;
  if (shown === undefined) root.removeAttribute(`data-${kind}`);
  else root.dataset[kind] = shown;
  if (kind !== 'size') return;
  root.style.fontSize = shown === undefined ? '' : `${shown}%`;
  root.toggleAttribute('data-large', Number(shown) >= LARGE);
}
