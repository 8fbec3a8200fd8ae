import { KINDS, type KindId } from '../kept/list.ts';
import { PREFIX } from '../kept/prefix.ts';

/** Access to local storage, which may be full or blocked. Anybody may have changed its content. */
export interface Shelf {
  recall(kind: KindId, name?: string): string | undefined;
  /** Stores a value, or deletes it if it is `undefined`. @returns whether it worked */
  remember(kind: KindId, value: string | undefined, name?: string): boolean;
  /** The names of all stored items of a kind. */
  names(kind: KindId): string[];
}

export const DATES = PREFIX + KINDS.dates.key;

export function shelfIn(place: () => Storage, now: () => number = Date.now): Shelf {
  return {
    recall: (kind, name = '') => attempt(() => place().getItem(PREFIX + KINDS[kind].key + name)) ?? undefined,
    remember(kind, value, name = '') {
      const own = KINDS[kind].key + name;
      const isKept = attempt(() => {
        if (value === undefined) place().removeItem(PREFIX + own);
        else place().setItem(PREFIX + own, value);
        return true;
      });
      const { [own]: date, ...others } = datesIn(place);
      const today = dayOf(now());
      // `tidy` adds the date later if storage is full.
      if (value !== undefined && date !== today)
        attempt(() => place().setItem(DATES, JSON.stringify({ ...others, [own]: today })));
      return isKept ?? false;
    },
    names(kind) {
      const start = PREFIX + KINDS[kind].key;
      return keysIn(place)
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length));
    },
  };
}

export const local = (): Storage => localStorage;

export const shelf: Shelf = shelfIn(local);

/** Converts milliseconds to days since 1970. */
export const dayOf = (now: number): number => Math.floor(now / 86_400_000);

/** The day of the last change by key, in days since 1970. */
export function datesIn(place: () => Storage): Readonly<Record<string, unknown>> {
  return { ...Object(attempt(() => JSON.parse(place().getItem(DATES) ?? '') as unknown)) };
}

/** The keys of this site's items in local storage. */
export function keysIn(place: () => Storage): string[] {
  const all = attempt(() => Array.from({ length: place().length }, (_, index) => place().key(index) ?? ''));
  return all?.filter((key) => key.startsWith(PREFIX)) ?? [];
}

export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
