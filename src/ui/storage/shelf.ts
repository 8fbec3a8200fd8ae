import { KINDS, type KeptKind, type KindId } from '../kept/list.ts';
import { PREFIX } from '../kept/prefix.ts';

/** The only way to what this site keeps in local storage, each kind with its end. */
export interface Shelf {
  /**
   * What is kept of a kind under a name. Nothing where its time is over: then it is deleted. Storage can be forbidden:
   * then nothing is kept, and nothing breaks.
   */
  recall(kind: KindId, name?: string): string | undefined;
  /** Keeps a value, or deletes what was kept. @returns whether the browser could: storage can be full or forbidden */
  remember(kind: KindId, value: string | undefined, name?: string): boolean;
  /** The names of all that is kept of a kind. */
  names(kind: KindId): string[];
}

const DAY = 86_400_000;
export const DATES = PREFIX + KINDS.dates.key;

/** Today, in days since 1970. */
export const dayOf = (now: number): number => Math.floor(now / DAY);

/**
 * @param place where things are kept: it may be full, forbidden, or changed by anybody
 * @param now the time in milliseconds since 1970
 */
export function shelfIn(place: () => Storage, now: () => number = Date.now): Shelf {
  /** Writes down when something was last used. Without room for it, it gets its date later. */
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

/** What this browser keeps. */
export const shelf: Shelf = shelfIn(local);

/** Dates by key, in days since 1970. Anybody can have changed them. */
export function datesIn(place: () => Storage): Record<string, number> {
  try {
    const read = JSON.parse(place().getItem(DATES) ?? '') as unknown;
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {};
  } catch {
    return {};
  }
}

/** The keys of all that this site keeps in local storage. */
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
