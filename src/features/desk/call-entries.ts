import { isTime, readRecords, writeEntry, type CaseId } from '../../../machines/console/index.ts';
import type { Shelf } from '../../ui/storage/shelf.ts';

/** How a call lies in the browser's storage: when it was opened under its id, and behind a dot each event by itself. */
export interface Entries {
  opened: number;
  /** Texts of events, by their names. */
  events: Map<string, string>;
  /** Whether all of it lies there already. What an earlier version kept may find no room in this form. */
  isWritten: boolean;
}

const KIND = 'agent-case';
/** The name of an event: its place in the call, and who wrote it. No two pages write one of a name. */
const EVENT = /^(\d{1,9})-([a-z0-9]+)$/;
const ID = /^[a-z0-9-]{1,60}$/;

/** The name of an event in a call. */
export function eventName(number: number, writer: string): string {
  return `${number}-${writer}`;
}

/** The place in the call that an event's name says; of two of the same place the writer decides. */
export function placeIn(name: string): { number: number; writer: string } {
  const [, number, writer] = EVENT.exec(name) ?? [];
  if (number === undefined || writer === undefined) throw new RangeError(`\`${name}\` is no name of an event.`);
  return { number: Number(number), writer };
}

/** Whether a text is the name of an event. */
export function isEventName(text: string): boolean {
  return EVENT.test(text);
}

/** Everything that is kept of calls, and how many entries hold nothing that can be read. Those are left where they are. */
export function readEntries(store: Shelf): { calls: Map<CaseId, Entries>; unread: ReadonlySet<string> } {
  const calls = new Map<CaseId, Entries>();
  const unread = new Set<string>();
  const names = store.names(KIND);
  for (const name of names.filter((each) => !each.includes('.'))) {
    const text = store.recall(KIND, name);
    const opened = ID.test(name) && text !== undefined ? openedIn(text) : undefined;
    if (opened !== undefined) calls.set(name, { opened, events: new Map(), isWritten: true });
    else if (text !== undefined && !readEarlier(name, text, calls, store)) unread.add(name);
  }
  for (const name of names) {
    const [id = '', ...rest] = name.split('.');
    const event = rest.join('.');
    if (rest.length === 0) continue;
    const text = store.recall(KIND, name);
    if (text === undefined) continue;
    if (!EVENT.test(event)) unread.add(name);
    // An event without its call is of one that is removed, or is just being written by another page.
    else if (!calls.get(id)?.events.has(event)) calls.get(id)?.events.set(event, text);
  }
  return { calls, unread };
}

/** Writes when a call was opened: with that it is there, for every page. @returns whether there was room */
export function writeHead(store: Shelf, id: CaseId, opened: number): boolean {
  return store.remember(KIND, JSON.stringify({ opened }), id);
}

/** Writes an event of a call. @returns whether there was room */
export function writeEvent(store: Shelf, id: CaseId, name: string, text: string): boolean {
  return store.remember(KIND, text, `${id}.${name}`);
}

/** Deletes an event of a call. */
export function removeEvent(store: Shelf, id: CaseId, name: string): void {
  store.remember(KIND, undefined, `${id}.${name}`);
}

/** Whether an event still lies there: another page may have taken it back. */
export function hasEvent(store: Shelf, id: CaseId, name: string): boolean {
  return store.recall(KIND, `${id}.${name}`) !== undefined;
}

/** Removes a call: first from all pages, then what was done in it. */
export function removeCall(store: Shelf, id: CaseId): void {
  store.remember(KIND, undefined, id);
  for (const name of store.names(KIND)) {
    const isOf = name.startsWith(`${id}.`) && EVENT.test(name.slice(id.length + 1));
    if (isOf) store.remember(KIND, undefined, name);
  }
  // The last that goes takes the call's date along.
  store.remember(KIND, undefined, id);
}

/** Whether a call is there, for every page. */
function hasHead(store: Shelf, id: CaseId): boolean {
  return store.recall(KIND, id) !== undefined;
}

/** Events of a call that lie there although the call does not: somebody wrote them as it was taken elsewhere. */
export function strayEvents(store: Shelf, id: CaseId): [name: string, text: string][] {
  if (hasHead(store, id)) return [];
  return store.names(KIND).flatMap((name): [string, string][] => {
    const event = name.startsWith(`${id}.`) ? name.slice(id.length + 1) : '';
    const text = EVENT.test(event) ? store.recall(KIND, name) : undefined;
    return text === undefined ? [] : [[event, text]];
  });
}

/** The ids of all calls of which such events lie there. */
export function strayIds(store: Shelf): CaseId[] {
  const names = store.names(KIND);
  const there = new Set(names);
  const ids = names.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : []));
  return [...new Set(ids)].filter((id) => !there.has(id));
}

/** Removes a call that lies elsewhere now: first from all pages, then what was done in it, as far as that lies elsewhere too. */
export function removeWritten(store: Shelf, id: CaseId, events: Iterable<readonly [name: string, text: string]>): void {
  store.remember(KIND, undefined, id);
  removeEvents(store, id, events);
}

/** Removes what was left of a call that lies elsewhere. Another page may have brought it back meanwhile: then it is no rest. */
export function removeStray(store: Shelf, id: CaseId, events: Iterable<readonly [name: string, text: string]>): void {
  if (!hasHead(store, id)) removeEvents(store, id, events);
}

/** Removes events of a call that lies elsewhere; not what has been written anew under their names. */
function removeEvents(store: Shelf, id: CaseId, events: Iterable<readonly [name: string, text: string]>): void {
  for (const [name, text] of events)
    if (store.recall(KIND, `${id}.${name}`) === text) store.remember(KIND, undefined, `${id}.${name}`);
  // The last that goes takes the call's date along.
  if (!hasHead(store, id)) store.remember(KIND, undefined, id);
}

/** What cannot be read makes way for a call of its name, to one that is no call's. */
export function makeWay(store: Shelf, id: CaseId): void {
  const text = store.recall(KIND, id);
  if (text === undefined || openedIn(text) !== undefined || 'records' in readRecords(text)) return;
  let number = 2;
  while (store.recall(KIND, `${id}.${number}`) !== undefined) number++;
  store.remember(KIND, text, `${id}.${number}`);
}

function openedIn(text: string): number | undefined {
  try {
    const { opened, ...rest } = JSON.parse(text) as { opened?: unknown };
    return isTime(opened) && Object.keys(rest).length === 0 ? opened : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Calls as an earlier version kept them, each as a file. They are written event by event, under names that every page
 * gives them alike, and the file makes way only for all of it.
 *
 * @returns whether it was such a file
 */
function readEarlier(name: string, text: string, calls: Map<CaseId, Entries>, store: Shelf): boolean {
  const read = readRecords(text);
  if ('problems' in read) return false;
  const [first, ...others] = read.records;
  const isOwn = others.length === 0 && first?.id === name;
  const all = read.records.map(({ id: own, opened, log }) => {
    const id = isOwn ? own : freeName(own, calls, store);
    // What it kept was hidden already where it should be.
    const events = new Map(log.map((event, index) => [eventName(index + 1, '0'), writeEntry(event, (each) => each)]));
    const isWritten =
      [...events].every(([each, event]) => writeEvent(store, id, each, event)) && writeHead(store, id, opened);
    calls.set(id, { opened, events, isWritten });
    return { id, isWritten };
  });
  if (isOwn) return true;
  if (all.every(({ isWritten }) => isWritten)) store.remember(KIND, undefined, name);
  // What stays is read again the next time, and is not there twice then.
  else for (const { id } of all) removeCall(store, id);
  return true;
}

function freeName(id: CaseId, calls: ReadonlyMap<CaseId, Entries>, store: Shelf): CaseId {
  const isFree = (each: CaseId): boolean => !calls.has(each) && store.recall(KIND, each) === undefined;
  let free = id;
  for (let number = 2; !isFree(free); number++) free = `${id.slice(0, 54)}-${number}`;
  return free;
}
