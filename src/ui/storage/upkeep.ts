import { KINDS, type KeptKind } from '../kept/list.ts';
import { PREFIX } from '../kept/prefix.ts';
import { attempt, DATES, datesIn, dayOf, keysIn, local } from './shelf.ts';

/** Deletes expired items, and gives today's date to those without one. */
export function tidy(place: () => Storage = local, now: number = Date.now()): void {
  const today = dayOf(now);
  const dates = datesIn(place);
  const left: Record<string, number> = {};
  for (const key of keysIn(place)) {
    if (key === DATES) continue;
    const own = key.slice(PREFIX.length);
    const date = dates[own];
    // A date may be invalid, or in the future because the clock was wrong.
    const day = typeof date === 'number' && date <= today ? date : today;
    if (today - day > daysOf(own)) attempt(() => place().removeItem(key));
    else left[own] = day;
  }
  if (Object.keys(left).length === 0) attempt(() => place().removeItem(DATES));
  else attempt(() => place().setItem(DATES, JSON.stringify(left)));
}

/** Deletes everything of this site. @returns whether it is deleted */
export function clear(place: () => Storage = local): boolean {
  for (const key of keysIn(place)) attempt(() => place().removeItem(key));
  return keysIn(place).length === 0;
}

function daysOf(own: string): number {
  const kinds: readonly KeptKind[] = Object.values(KINDS);
  // Another version of the site may know an unknown kind.
  return kinds.find(({ key }) => (key.endsWith('.') ? own.startsWith(key) : own === key))?.days ?? 365;
}
