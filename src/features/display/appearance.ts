import { APPEARANCE, type Appearance } from '../../ui/kept/appearance.ts';
import { shelf } from '../../ui/storage/shelf.ts';

const root = document.documentElement;

/** Shows the page in a chosen appearance, and keeps the choice; without a value the device's holds. */
export function choose(kind: Appearance, value: string | undefined): void {
  shelf.remember(kind, value);
  show(kind, value);
}

/** What is chosen of an appearance; `undefined` where the device's holds. */
export function chosen(kind: Appearance): string | undefined {
  // What cannot be kept holds until the page is left.
  const value = shelf.recall(kind) ?? root.dataset[kind];
  return (APPEARANCE[kind] as readonly string[]).includes(value ?? '') ? value : undefined;
}

/** The early script knows no dates: a choice that is over holds no longer. */
export function endOldChoices(): void {
  for (const kind of Object.keys(APPEARANCE) as Appearance[])
    if (shelf.recall(kind) === undefined) show(kind, undefined);
}

function show(kind: Appearance, value: string | undefined): void {
  // Who has asked their device for more contrast need not ask again.
  const isAsked = kind === 'contrast' && value === undefined && matchMedia('(prefers-contrast: more)').matches;
  const shown = isAsked ? 'more' : value;
  if (shown === undefined) delete root.dataset[kind];
  else root.dataset[kind] = shown;
  if (kind === 'size') root.style.fontSize = shown === undefined ? '' : `${shown}%`;
}
