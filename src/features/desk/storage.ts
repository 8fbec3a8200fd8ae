import {
  digestText,
  hiderOf,
  inOrder,
  isOfLine,
  readEntry,
  writeEntry,
  type Case,
  type CaseEvent,
  type CaseId,
  type CaseLogs,
} from '../../../machines/console/index.ts';
import type { PackedCall } from '../../ui/storage/archive.ts';
import type { Shelf } from '../../ui/storage/shelf.ts';
import * as entries from './call-entries.ts';
import { newId } from './new-id.ts';
import { settingsIn, type Settings } from './settings.ts';

/**
 * Calls in this browser, for all pages of the console that are open: each event lies there by itself, under a name that
 * only one page writes. So no page can write over what another has done, and a call that is removed stays removed.
 */
export interface Storage {
  /** What was kept. What cannot be read is left alone, and counted. */
  load(): Settings & { cases: Case[]; unread: number };
  /** Keeps what was done here since. Says whether the browser could; what it could not is tried again the next time. */
  save(cases: readonly Case[], settings: Settings): boolean;
  /**
   * Makes ready for calls from a file: what was done in them is named by what it is, so that it lies there once where two
   * pages take in the same at a time.
   */
  expect(cases: readonly Case[]): void;
  /** What other pages have done since, and have set up otherwise; nothing where they have done nothing. */
  follow(): { changed: Case[]; gone: CaseId[]; settings: Partial<Settings> | undefined } | undefined;
  /** A call as it lies here, or would if there were room: to be put elsewhere. */
  pack(of: Case): PackedCall;
  /** The call that was packed. Who reads it changes nothing. */
  unpack(packed: PackedCall): Case;
  /** Lets go of calls that lie elsewhere now. What others have written in them meanwhile stays: see `left`. */
  letGo(packed: PackedCall): void;
  /**
   * What was done in a call that lies elsewhere, and may have come too late to be taken there: by whomever; here, for
   * want of room or of news. `seen`: what others had done as it was last heard of here, and may have taken back.
   */
  left(id: CaseId): Readonly<Record<'late' | 'seen', PackedCall['events']>>;
  /** Ids of calls that lie elsewhere, or nowhere, of which something is left here. */
  leftIds(): CaseId[];
  /** Lets go of what was left. */
  forget(id: CaseId, events: PackedCall['events']): void;
  /** Takes a call back from elsewhere: saved the next time, it lies here. Nothing where there is no room for it. */
  adopt(packed: PackedCall): Case | undefined;
  /** Adds to a call that lies here what of it lies elsewhere: it is followed like what another page did. @returns whether there was room */
  mix(packed: PackedCall): boolean;
  /** Whether anything of a call lies here, or all of it. */
  has(id: CaseId): boolean;
  isWhole(id: CaseId): boolean;
}

type Named = readonly [name: string, event: CaseEvent];

/** A call as this page knows it. */
interface Known {
  case: Case;
  /** What was done here, found no room yet, and comes to nothing beside what others have done. It is kept all the same. */
  waiting: readonly CaseEvent[];
  /** What lies in the storage, by the names of events: its text, and the event that it stands for, if it can be read. */
  written: Map<string, { text: string; event: CaseEvent | undefined }>;
  /** Whether the call itself lies there. */
  isThere: boolean;
  /** Whether all of it does. */
  isWhole: boolean;
  /** What could not be done beside what was taken back here perhaps can be done now. */
  isToBeReplayed?: boolean;
}

/**
 * @param keep words that stay although they look like codes
 * @param writer this page's own name
 */
export function createStorage(
  caseLogs: CaseLogs,
  keep: readonly string[],
  store: Shelf,
  writer: string = newId(),
): Storage {
  const known = new Map<CaseId, Known>();
  /** Calls that another page has removed. If it brings one back, what found no room here is not lost. */
  const removed = new Map<CaseId, Known>();
  /** The last place in a call that is taken. None is given twice, not even of what was taken back. */
  const last = new Map<CaseId, number>();
  const names = new WeakMap<CaseEvent, string>();
  /** How the console was set up when that was last read or written here. */
  let settingsKept = settingsIn('');
  const recalled = (): string => store.recall('agent-settings') ?? '';

  const nameOf = (event: CaseEvent): string => {
    const name = names.get(event);
    if (name === undefined) throw new RangeError(`An event \`${event.type}\` of a call has no name.`);
    return name;
  };
  const byName = (events: readonly CaseEvent[]) => new Map(events.map((event) => [nameOf(event), event]));

  /** Texts of events in a call, by their names. */
  const textsOf = (
    { case: now, waiting }: Known,
    isWanted: (name: string, event: CaseEvent) => boolean,
  ): [name: string, text: string][] => {
    const hide = hiderOf(now.state, keep);
    return [...byName([...waiting, ...now.log])].flatMap(([name, event]): [string, string][] =>
      isWanted(name, event) ? [[name, writeEntry(event, hide)]] : [],
    );
  };
  const unpack = ({ id, opened, events }: PackedCall): Case => {
    const read = events.flatMap(([name, text]): Named[] => {
      const event = entries.isEventName(name) ? readEntry(text) : undefined;
      if (event) names.set(event, name);
      return event ? [[name, event]] : [];
    });
    const log = read.toSorted(byPlace).map(([, event]) => event);
    countTo(
      id,
      read.map(([name]) => name),
    );
    return caseLogs.replay({ id, opened, log }).case;
  };
  /** A call from what lies in the storage; what was done here and found no room there yet is in it too. */
  const take = (id: CaseId, { opened, events, isWritten }: entries.Entries, before: Known | undefined): Case => {
    const own = byName([...(before?.waiting ?? []), ...(before?.case.log ?? [])]);
    const written: Known['written'] = new Map();
    for (const [name, text] of events) {
      const known = before?.written.get(name);
      const event = known?.text === text ? known.event : readEntry(text);
      if (event) names.set(event, name);
      written.set(name, { text, event });
      // Who writes on while there is no room is further than what lies there.
      if (event && !(known?.text === text && own.has(name))) own.set(name, event);
    }
    for (const name of own.keys()) if (!events.has(name) && before?.written.has(name)) own.delete(name);
    const named = [...own].sort(byPlace);
    const log = named.map(([, event]) => event);
    const { case: now } = caseLogs.replay({ id, opened, log });
    const unwritten = named.filter(([name, event]) => !isWritten || written.get(name)?.event !== event);
    const waiting = unwritten.map(([, event]) => event).filter((event) => !now.log.includes(event));
    const isWhole = unwritten.length === 0;
    known.set(id, { case: now, waiting, written: isWritten ? written : new Map(), isThere: isWritten, isWhole });
    countTo(id, own.keys());
    return now;
  };
  const byPlace = ([a]: Named, [b]: Named): number => {
    const [first, second] = [entries.placeIn(a), entries.placeIn(b)];
    return first.number - second.number || (first.writer < second.writer ? -1 : 1);
  };
  const countTo = (id: CaseId, given: Iterable<string>): void => {
    for (const name of given) last.set(id, Math.max(last.get(id) ?? 0, entries.placeIn(name).number));
  };
  /** Gives names to what was done here. Who goes on with a note of their own writes on under its name. */
  const nameNew = ({ id, log }: Case, taken: readonly CaseEvent[], { written }: Known): void => {
    countTo(
      id,
      log.flatMap((event) => names.get(event) ?? []),
    );
    for (const event of log) {
      if (names.has(event)) continue;
      const before = taken.find((each) => each.type === 'note.written' && event.type === each.type);
      const name = before && names.get(before);
      // Another page may have taken the note back meanwhile: what is written on is written anew.
      const isOwn =
        name !== undefined &&
        entries.placeIn(name).writer === writer &&
        (!written.has(name) || entries.hasEvent(store, id, name));
      const next = isOwn ? name : entries.eventName((last.get(id) ?? 0) + 1, writer);
      names.set(event, next);
      countTo(id, [next]);
    }
  };
  /** A call that is new, or brought back. Notes of others may be written on elsewhere: here they get names of their own. */
  const fresh = (now: Case): Known => {
    for (const event of now.log) {
      const name = names.get(event);
      if (name === undefined || event.type !== 'note.written') continue;
      const place = entries.placeIn(name);
      // Nobody writes on under the name of what came from a file.
      if (place.writer !== writer && !OF_FILE.test(place.writer))
        names.set(event, entries.eventName(place.number, place.writer + writer));
    }
    return {
      ...{ case: { ...now, log: [] }, waiting: [], written: new Map() },
      ...{ isThere: false, isWhole: false },
    };
  };
  const write = (now: Case): boolean => {
    const { id, opened, log, state } = now;
    const of = known.get(id) ?? fresh(now);
    known.set(id, of);
    if (of.case === now && of.isWhole) return true;
    if (!of.isThere) entries.makeWay(store, id);
    const taken = of.case.log.filter((event) => !log.includes(event));
    nameNew(now, taken, of);
    const here = byName([...of.waiting, ...log]);
    for (const event of taken) {
      const name = nameOf(event);
      if (here.has(name)) continue;
      entries.removeEvent(store, id, name);
      of.written.delete(name);
    }
    of.isToBeReplayed ||=
      taken.length > 0 && [...of.written.values()].some(({ event }) => event && !log.includes(event));
    const hide = hiderOf(state, keep);
    const isMaskingNew = maskingOf(now) !== maskingOf(of.case);
    const isWritten = [...here].map(([name, event]) => {
      const before = of.written.get(name);
      // What others wrote is theirs; but what is to be hidden, or shown, is so in all notes.
      if (before?.event === event && !isMaskingNew) return true;
      const text = writeEntry(event, hide);
      // What another page has taken back is not written again.
      if (before && before.text !== text && of.isThere && !entries.hasEvent(store, id, name)) return true;
      const isDone = before?.text === text || entries.writeEvent(store, id, name, text);
      if (isDone) of.written.set(name, { text, event });
      return isDone;
    });
    // The call is there once all of it is: no page finds half of one.
    of.isThere ||= isWritten.every(Boolean) && entries.writeHead(store, id, opened);
    of.case = now;
    of.isWhole = of.isThere && isWritten.every(Boolean);
    return of.isWhole;
  };

  return {
    load() {
      const { calls, unread } = entries.readEntries(store);
      known.clear();
      const cases = [...calls].map(([id, each]) => take(id, each, undefined));
      const faulty = [...known.values()].filter(({ written }) => [...written.values()].some(({ event }) => !event));
      settingsKept = settingsIn(recalled());
      return { cases: inOrder(cases), unread: unread.size + faulty.length, ...settingsKept };
    },
    save(cases, settings) {
      const here = new Set(cases.map(({ id }) => id));
      for (const id of [...known.keys()]) {
        if (here.has(id)) continue;
        entries.removeCall(store, id);
        known.delete(id);
      }
      const isDone = cases.map(write).every(Boolean);
      const present = recalled();
      // What another page has set up stays, but for what was changed here.
      const changed = Object.entries(settings).filter(
        ([name, value]) => value !== settingsKept[name as keyof Settings],
      );
      const text = JSON.stringify({ ...settingsIn(present), ...Object.fromEntries(changed) });
      const isSetUp = text === present || store.remember('agent-settings', text);
      if (isSetUp) settingsKept = settings;
      return isDone && isSetUp;
    },
    expect(cases) {
      for (const { id, log } of cases) {
        // That a caller was put on hold twice says nothing; but between what has come it would.
        for (const [name, { event }] of known.get(id)?.written ?? []) {
          if (event && isOfLine(event.type) && !log.includes(event)) entries.removeEvent(store, id, name);
        }
        let number = 0;
        for (const event of log) {
          const name = names.get(event);
          number = name === undefined ? number + 1 : entries.placeIn(name).number;
          if (name !== undefined) continue;
          const { base: _, ...told } = { base: '', ...event };
          names.set(event, entries.eventName(number, `file${digestText(`${id} ${JSON.stringify(told)}`)}`));
        }
      }
    },
    follow() {
      const { calls } = entries.readEntries(store);
      // What has found no room yet was removed by nobody.
      const gone = [...known].filter(([id, { isThere }]) => isThere && !calls.has(id));
      for (const [id, call] of gone) {
        removed.set(id, call);
        known.delete(id);
      }
      const changed = [...calls].flatMap(([id, each]) => {
        const before = known.get(id);
        return before && !before.isToBeReplayed && isSame(each.events, before.written)
          ? []
          : [take(id, each, before ?? removed.get(id))];
      });
      // Which call is on screen, and since when it is open, is each page's own.
      const { shown: _, open: __, ...others } = settingsIn(recalled());
      const now = { ...settingsKept, ...others };
      const settings = JSON.stringify(now) === JSON.stringify(settingsKept) ? undefined : others;
      if (!settings && gone.length + changed.length === 0) return undefined;
      settingsKept = now;
      return { changed, gone: gone.map(([id]) => id), settings };
    },
    pack(of) {
      const here = known.get(of.id) ?? fresh(of);
      nameNew(of, [], here);
      const written = [...here.written].map(([name, { text }]) => [name, text] as const);
      return {
        ...{ id: of.id, opened: of.opened },
        events: [
          ...new Map([
            ...written,
            ...textsOf({ ...here, case: of }, (name, event) => here.written.get(name)?.event !== event),
          ]),
        ],
      };
    },
    unpack,
    letGo({ id, events }) {
      // What was written on, and found no room, lies here as it was before.
      const earlier = [...(known.get(id)?.written ?? [])].map(([name, { text }]) => [name, text] as const);
      entries.removeWritten(store, id, [...events, ...earlier]);
      known.delete(id);
      removed.delete(id);
    },
    left(id) {
      const known = removed.get(id);
      const isOwn = (name: string): boolean => !known?.written.has(name) || entries.placeIn(name).writer === writer;
      return {
        // What was written on here is later than what of it lies there.
        late: [...entries.strayEvents(store, id), ...(known ? textsOf(known, isOwn) : [])],
        seen: known ? textsOf(known, (name) => !isOwn(name)) : [],
      };
    },
    leftIds: () => entries.strayIds(store),
    forget(id, events) {
      entries.removeStray(store, id, events);
      removed.delete(id);
    },
    adopt(packed) {
      const { id, opened } = packed;
      const here = known.get(id);
      if (here) return here.case;
      const events = new Map(packed.events.filter(([name]) => entries.isEventName(name)));
      const now = take(id, { opened, events, isWritten: false }, removed.get(id));
      // What only another version can read goes along as it is.
      const unread = [...events].filter(([, text]) => readEntry(text) === undefined);
      for (const [name, text] of unread) known.get(id)?.written.set(name, { text, event: undefined });
      if (unread.every(([name, text]) => entries.writeEvent(store, id, name, text))) return now;
      known.delete(id);
      return undefined;
    },
    mix: ({ id, events }) =>
      events
        .filter(([name]) => entries.isEventName(name) && !known.get(id)?.written.has(name))
        .every(([name, text]) => entries.hasEvent(store, id, name) || entries.writeEvent(store, id, name, text)),
    has: (id) => known.has(id),
    isWhole: (id) => known.get(id)?.isWhole ?? false,
  };
}

/** Who wrote an event that came from a file: nobody here. */
const OF_FILE = /^file[a-z0-9]{11}$/;

/** What decides what is hidden in the notes of a call, as one text. */
function maskingOf({ state: { context } }: Case): string {
  return JSON.stringify([context.isMasked, context.shownPieces]);
}

function isSame(events: entries.Entries['events'], written: Known['written']): boolean {
  return events.size === written.size && [...events].every(([name, text]) => written.get(name)?.text === text);
}
