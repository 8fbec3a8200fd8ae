import { KINDS, type KeptKind, type KindId } from '../kept/list.ts';
import { PREFIX } from '../kept/prefix.ts';
import { attempt, DATES, datesIn, dayOf, isDay, isOver, keysIn, local, shelf } from './shelf.ts';

/** Days that an entry of an unknown kind is kept: another version of the site may know it. */
const UNKNOWN_DAYS = 365;

/** What is done about all that is kept, once a page has nothing else to do: what is over goes, and what waits is sent. */
export async function upkeep(): Promise<void> {
  tidy();
  const send = async (): Promise<void> => {
    // Most readers have nothing that waits: their pages do not load how it is sent.
    if (shelf.names('answer').length > 0) await (await import('../answers/send.ts')).sendKept(document, shelf);
  };
  addEventListener('online', () => void send());
  await send();
}

/** Gives today's date to what is kept without one, and deletes what is over. */
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
    // A date that is none, or is still to come, as after a clock was set right, says nothing.
    else left[bare] = isDay(day) && day <= today ? day : today;
  }
  const text = JSON.stringify(left);
  if (text === '{}') attempt(() => place().removeItem(DATES));
  else if (text !== JSON.stringify(known)) attempt(() => place().setItem(DATES, text));
}

/** Deletes all that is kept of a kind; without one, all that this site ever kept. @returns whether it is gone */
export function clear(kind?: KindId, place: () => Storage = local, now: number = Date.now()): boolean {
  const all = keysIn(place);
  const ours = all.filter((key) => kind === undefined || kindOf(key.slice(PREFIX.length)) === KINDS[kind]);
  for (const key of ours) attempt(() => place().removeItem(key));
  if (kind !== undefined) tidy(place, now);
  return keysIn(place).every((key) => !ours.includes(key));
}

/** The kind that a key is of. */
function kindOf(bare: string): KeptKind {
  const kind: KeptKind | undefined = Object.values(KINDS).find(({ key }) =>
    key.endsWith('.') ? bare.startsWith(key) : bare === key,
  );
  return kind ?? { key: bare, days: UNKNOWN_DAYS };
}
