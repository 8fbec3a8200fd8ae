import { KINDS, type KeptKind, type KindId } from '../kept/list.ts';
import { PREFIX } from '../kept/prefix.ts';
import { attempt, DATES, datesIn, dayOf, isDay, isOver, keysIn, local, shelf } from './shelf.ts';

/** Days until an item of an unknown kind expires: another version of the site may know it. */
const UNKNOWN_DAYS = 365;

/** Deletes expired items and sends waiting answers. */
export async function upkeep(): Promise<void> {
  tidy();
  const send = async (): Promise<void> => {
    // Most readers have no waiting answers and need not load the script.
    if (shelf.names('answer').length > 0) await (await import('../answers/send.ts')).sendKept(document, shelf);
  };
  addEventListener('online', () => void send());
  await send();
}

/** Gives items without a date today's, and deletes expired items. */
export function tidy(place: () => Storage = local, now: number = Date.now()): void {
  const today = dayOf(now);
  const known = datesIn(place);
  const left: Record<string, number> = {};
  for (const key of keysIn(place)) {
    if (key === DATES) continue;
    const bare = key.slice(PREFIX.length);
    const kind = kindOf(bare);
    const day = known[bare];
    if (isOver(day, today, kind.days)) attempt(() => place().removeItem(key));
    // A date may be invalid, or in the future because the clock was wrong.
    else left[bare] = isDay(day) && day <= today ? day : today;
  }
  const text = JSON.stringify(left);
  if (text === '{}') attempt(() => place().removeItem(DATES));
  else if (text !== JSON.stringify(known)) attempt(() => place().setItem(DATES, text));
}

/** Deletes all items of a kind, or all of this site. @returns whether they are deleted */
export function clear(kind?: KindId, place: () => Storage = local, now: number = Date.now()): boolean {
  const all = keysIn(place);
  const ours = all.filter((key) => kind === undefined || kindOf(key.slice(PREFIX.length)) === KINDS[kind]);
  for (const key of ours) attempt(() => place().removeItem(key));
  if (kind !== undefined) tidy(place, now);
  return keysIn(place).every((key) => !ours.includes(key));
}

/** The kind of a key. */
function kindOf(bare: string): KeptKind {
  const kind: KeptKind | undefined = Object.values(KINDS).find(({ key }) =>
    key.endsWith('.') ? bare.startsWith(key) : bare === key,
  );
  return kind ?? { key: bare, days: UNKNOWN_DAYS };
}
