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
  /** Deletes all that is kept of a kind; without one, all that this site ever kept. @returns whether it is gone */
  clear(kind?: KindId): boolean;
  /** Gives today's date to what has none, and deletes what is over. */
  tidy(): void;
}

/** Dates by key, in days since 1970. */
type Dates = Record<string, number>;

const DAY = 86_400_000;
const DATES = PREFIX + KINDS.dates.key;
/** So many days is kept what this version does not know: an earlier or a later one does. */
const UNKNOWN = 365;

/**
 * @param place where things are kept: it may be full, forbidden, or changed by anybody
 * @param now the time in milliseconds since 1970
 */
export function shelfIn(place: () => Storage, now: () => number = Date.now): Shelf {
  const today = (): number => Math.floor(now() / DAY);

  const dates = (): Dates => {
    try {
      const read = JSON.parse(place().getItem(DATES) ?? '') as unknown;
      return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...(read as Dates) } : {};
    } catch {
      return {};
    }
  };
  /** Writes down when something was last used. Without room for it, it gets its date later. */
  const date = (owner: string, day: number | undefined): void => {
    const all = new Map(Object.entries(dates()));
    if (all.get(owner) === day) return;
    if (day === undefined) all.delete(owner);
    else all.set(owner, day);
    attempt(() => place().setItem(DATES, JSON.stringify(Object.fromEntries(all))));
  };
  const keys = (): string[] =>
    attempt(() =>
      Array.from({ length: place().length }, (_, index) => place().key(index) ?? '').filter((key) =>
        key.startsWith(PREFIX),
      ),
    ) ?? [];
  const isOver = (day: unknown, days = Infinity): boolean => isDay(day) && today() - day > days;

  return {
    recall(kind, name = '') {
      const { key, days, used }: KeptKind = KINDS[kind];
      const owner = ownerOf(key + name, key);
      const value = attempt(() => place().getItem(PREFIX + key + name)) ?? undefined;
      if (value === undefined) return undefined;
      if (isOver(dates()[owner], days)) {
        attempt(() => place().removeItem(PREFIX + key + name));
        return undefined;
      }
      if (used) date(owner, today());
      return value;
    },
    remember(kind, value, name = '') {
      const { key } = KINDS[kind];
      const owner = ownerOf(key + name, key);
      const isKept = attempt(() => {
        if (value === undefined) place().removeItem(PREFIX + key + name);
        else place().setItem(PREFIX + key + name, value);
        return true;
      });
      if (isKept) date(owner, value === undefined && owner === key + name ? undefined : today());
      return isKept ?? false;
    },
    names(kind) {
      const start = PREFIX + KINDS[kind].key;
      return keys()
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length));
    },
    clear(kind) {
      const ours = keys().filter((key) => kind === undefined || kindOf(key.slice(PREFIX.length)) === KINDS[kind]);
      for (const key of ours) attempt(() => place().removeItem(key));
      if (kind !== undefined) this.tidy();
      return keys().every((key) => !ours.includes(key));
    },
    tidy() {
      const known = dates();
      const left: Dates = {};
      for (const key of keys()) {
        if (key === DATES) continue;
        const bare = key.slice(PREFIX.length);
        const kind = kindOf(bare);
        const owner = ownerOf(bare, kind.key);
        if (isOver(known[owner], kind.days)) attempt(() => place().removeItem(key));
        // A date that is none, or is still to come, as after a clock was set right, says nothing.
        else left[owner] = isDay(known[owner]) && known[owner] <= today() ? known[owner] : today();
      }
      const text = JSON.stringify(left);
      if (text === '{}') attempt(() => place().removeItem(DATES));
      else if (text !== JSON.stringify(known)) attempt(() => place().setItem(DATES, text));
    },
  };
}

/** What this browser keeps. */
export const shelf: Shelf = shelfIn(() => localStorage);

/** What has the date for a key: what stands behind a dot in a name belongs to what stands before it, and ends with it. */
function ownerOf(bare: string, key: string): string {
  const end = bare.indexOf('.', key.length);
  return end < 0 ? bare : bare.slice(0, end);
}

/** The kind that a key is of. */
function kindOf(bare: string): KeptKind {
  const kind: KeptKind | undefined = Object.values(KINDS).find(({ key }) =>
    key.endsWith('.') ? bare.startsWith(key) : bare === key,
  );
  return kind ?? { key: bare, days: UNKNOWN };
}

function isDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
