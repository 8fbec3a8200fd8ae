import { KINDS, type KeptKind, type KindId } from '../kept/list.ts';
import { PREFIX } from '../kept/prefix.ts';

/** Access to local storage. Each kind of item has its own expiry. */
export interface Shelf {
  /** Reads a value. `undefined` if there is none, if it has expired (it is then deleted), or if storage is blocked. */
  recall(kind: KindId, name?: string): string | undefined;
  /** Stores a value, or deletes it. @returns whether it worked: storage can be full or blocked */
  remember(kind: KindId, value: string | undefined, name?: string): boolean;
  /** The names of all stored items of a kind. */
  names(kind: KindId): string[];
}

const DAY = 86_400_000;
export const DATES = PREFIX + KINDS.dates.key;

/** Today, in days since 1970. */
export const dayOf = (now: number): number => Math.floor(now / DAY);

/**
 * @param place may be full or blocked, and anybody may have changed its content
 * @param now the time in milliseconds since 1970
 */
export function shelfIn(place: () => Storage, now: () => number = Date.now): Shelf {
  /** Records the day on which an item was last used or changed. `tidy` adds it later if storage is full. */
  const date = (owner: string, day: number | undefined): void => {
    const all = new Map(Object.entries(datesIn(place)));
    if (all.get(owner) === day) return;
    if (day === undefined) all.delete(owner);
    else all.set(owner, day);
    attempt(() => place().setItem(DATES, JSON.stringify(Object.fromEntries(all))));
  };
  return {
    recall(kind, name = '') {
      const { key, days, used }: KeptKind = KINDS[kind];
      const owner = key + name;
      const value = attempt(() => place().getItem(PREFIX + key + name)) ?? undefined;
      if (value === undefined) return undefined;
      if (isOver(datesIn(place)[owner], dayOf(now()), days)) {
        attempt(() => place().removeItem(PREFIX + key + name));
        return undefined;
      }
      if (used) date(owner, dayOf(now()));
      return value;
    },
    remember(kind, value, name = '') {
      const { key } = KINDS[kind];
      const owner = key + name;
      const isKept = attempt(() => {
        if (value === undefined) place().removeItem(PREFIX + key + name);
        else place().setItem(PREFIX + key + name, value);
        return true;
      });
      if (isKept) date(owner, value === undefined ? undefined : dayOf(now()));
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

/** The storage of this browser. */
export const shelf: Shelf = shelfIn(local);

/** Dates by key, in days since 1970. Anybody may have changed them. */
export function datesIn(place: () => Storage): Record<string, number> {
  try {
    const read = JSON.parse(place().getItem(DATES) ?? '') as unknown;
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {};
  } catch {
    return {};
  }
}

/** The keys of this site's items in local storage. */
export function keysIn(place: () => Storage): string[] {
  const all = attempt(() => Array.from({ length: place().length }, (_, index) => place().key(index) ?? ''));
  return all?.filter((key) => key.startsWith(PREFIX)) ?? [];
}

/** Whether more than the given number of days have passed since a day. */
export function isOver(day: unknown, today: number, days = Infinity): boolean {
  return isDay(day) && today - day > days;
}

export function isDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
