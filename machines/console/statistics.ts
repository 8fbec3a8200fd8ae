import type { Problem } from '../problem.ts';
import { digestText } from './call-number.ts';
import type { Times } from './case-logs.ts';
import { checked, DataFault, listOf, object, optional } from './case-file.ts';
import { compared, MASK } from './mask.ts';
import { TICKET_FORMAT, TICKET_VERSION, type Answered, type Ticket } from './ticket.ts';

/** The part of a ticket that call statistics use: neither the notes nor the texts about the caller. */
export interface ToldCall {
  id: string;
  /** The agent whose call it was, if the file or this browser names one. */
  agent: string | undefined;
  /** Milliseconds since 1970. */
  opened: number;
  outcome: Ticket['outcome'];
  disposition: string | undefined;
  caller: string | undefined;
  device: string | undefined;
  /** Digests of the callback number and the external ticket, to find repeat callers. No file contains them. */
  callers: readonly string[];
  /** Seconds. */
  seconds: Times;
  diagnoses: readonly (Answered & { cause: { id: string; isFound: boolean } | undefined })[];
}

/** @param agent the agent whose call it is, unless the ticket names another one */
export function toldCall(ticket: Ticket, agent?: string): ToldCall {
  const { id, from, opened, outcome, disposition, caller, device, seconds, diagnoses } = ticket;
  return {
    ...{ id, agent: from ?? agent, opened, outcome, disposition, caller, device, callers: callersOf(ticket), seconds },
    diagnoses: diagnoses.map(({ symptom, version, replies, cause }) => ({
      ...{ symptom, version, cause },
      replies: replies.map(({ step, outcome: reply }) => ({ step, outcome: reply })),
    })),
  };
}

function callersOf({ callback = '', ticket = '' }: Ticket): string[] {
  // The last nine digits are the same with and without the code of the country.
  const number = callback
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(-9);
  const name = compared(ticket).replace(/[^\p{L}\p{N}]/gu, '');
  return [
    ...(number.length < 6 || callback.includes(MASK) ? [] : [digestText(`callback ${number}`)]),
    ...(name === '' || ticket.includes(MASK) ? [] : [digestText(`ticket ${name}`)]),
  ];
}

const text = checked<string>((value) => typeof value === 'string' && value !== '');
const integer = checked<number>(Number.isInteger);
const seconds = checked<number>((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0);
const flag = checked<boolean>((value) => typeof value === 'boolean');
const oneOf = <Value extends string>(...values: readonly Value[]) =>
  checked<Value>((value) => values.includes(value as Value));

const writtenCall = object({
  id: text,
  agent: optional(text),
  from: optional(text),
  opened: checked<string>((value) => typeof value === 'string' && Number.isFinite(Date.parse(value))),
  outcome: oneOf('open', 'solved', 'escalated', 'left'),
  disposition: optional(text),
  caller: optional(text),
  isCallerConfirmed: flag,
  device: optional(text),
  seconds: object<Times>({ talking: seconds, held: seconds, wrapUp: seconds }),
  diagnoses: listOf(
    object({
      symptom: text,
      version: integer,
      replies: listOf(object({ step: text, outcome: text })),
      cause: optional(object({ id: text, isFound: flag })),
    }),
  ),
});
const format = object({ format: checked((value) => value === TICKET_FORMAT) });
const version = object({ version: checked((value) => value === TICKET_VERSION) });

const FAULTS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  'ticket-foreign': ['This is not a ticket of the console.', 'Export the tickets for call statistics.'],
  'ticket-version': ['The ticket has another version.', `Version \`${TICKET_VERSION}\` can be read.`],
  'ticket-field': ['The value is missing or invalid.', 'Export the tickets for call statistics once more.'],
};

/** Reads a ticket or a list of them. An invalid ticket is skipped, and its first problem is reported. */
export function readTickets(data: unknown): { tickets: ToldCall[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const all: unknown[] = Array.isArray(data) ? data : [data];
  const tickets = all.flatMap((each, index): ToldCall[] => {
    let code = 'ticket-foreign';
    const path = Array.isArray(data) ? [index] : [];
    try {
      format(each, path);
      code = 'ticket-version';
      version(each, path);
      code = 'ticket-field';
      const { from, agent, isCallerConfirmed, caller, opened, ...call } = writtenCall(each, path);
      // Until the caller's language is chosen, tickets have the desk's own.
      const language = isCallerConfirmed ? caller : undefined;
      return [{ ...call, agent: from ?? agent, caller: language, callers: [], opened: Date.parse(opened) }];
    } catch (error) {
      if (!(error instanceof DataFault)) throw error;
      const [message = '', hint = ''] = FAULTS[code] ?? [];
      problems.push({ code, message, hint, path: error.path });
      return [];
    }
  });
  return { tickets, problems };
}

/** Each call once, in its latest state. The order of the input does not matter. */
export function eachOnce(calls: readonly ToldCall[]): ToldCall[] {
  const latest = new Map<string, ToldCall>();
  for (const call of calls) {
    const before = latest.get(call.id);
    if (!before || isLater(call, before)) latest.set(call.id, call);
  }
  return [...latest.values()].sort((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
}

/** The later state has taken longer, is closed, or has more answers. Only files with callers tell repeat callers. */
function isLater(call: ToldCall, before: ToldCall): boolean {
  const [a, b] = [orderOf(call), orderOf(before)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function orderOf(call: ToldCall): (number | string)[] {
  const { talking, held, wrapUp } = call.seconds;
  return [
    talking + held + wrapUp,
    call.outcome === 'open' ? 0 : 1,
    call.diagnoses.reduce((sum, { replies }) => sum + replies.length, 0),
    call.callers.length,
    JSON.stringify(call),
  ];
}

/** Statistics of the calls with the same outcome, device, cause, day, hour or agent. */
export interface CallGroup<Key> {
  key: Key;
  calls: number;
  solved: number;
  /** Average seconds of talking, on hold or away, and wrap-up. */
  talking: number;
  held: number;
  wrapUp: number;
}

/** Groups calls by a key. The largest group is first. */
export function groupsOf<Key>(calls: readonly ToldCall[], keyOf: (call: ToldCall) => Key): CallGroup<Key>[] {
  const groups = new Map<string, { key: Key; all: ToldCall[] }>();
  for (const call of calls) {
    const key = keyOf(call);
    const name = JSON.stringify(key);
    const group = groups.get(name) ?? { key, all: [] };
    group.all.push(call);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([a, first], [b, second]) => second.all.length - first.all.length || (a < b ? -1 : 1))
    .map(([, { key, all }]) => {
      const mean = (phase: keyof ToldCall['seconds']): number =>
        all.reduce((sum, { seconds }) => sum + seconds[phase], 0) / all.length;
      const solved = all.filter(({ outcome }) => outcome === 'solved').length;
      return { key, calls: all.length, solved, talking: mean('talking'), held: mean('held'), wrapUp: mean('wrapUp') };
    });
}

/** The cause of a call, from the last diagnosis that found one, or else from the last one with a likeliest cause. */
export function causeOf({ diagnoses }: ToldCall) {
  const diagnosis =
    diagnoses.findLast(({ cause }) => cause?.isFound) ?? diagnoses.findLast(({ cause }) => cause) ?? diagnoses.at(-1);
  const { id: cause, isFound = false } = diagnosis?.cause ?? {};
  return { symptom: diagnosis?.symptom, cause, isFound };
}

/** The calls of each caller who called more than once, by the callback number or the external ticket. */
export function repeatCalls(calls: readonly ToldCall[]): ToldCall[][] {
  const known = new Map<string, ToldCall[]>();
  for (const call of calls) {
    const earlier = call.callers.map((each) => known.get(each)).find((each) => each !== undefined) ?? [];
    earlier.push(call);
    for (const each of call.callers) known.set(each, earlier);
  }
  return [...new Set(known.values())].filter(({ length }) => length > 1);
}

/** The date of a call. @param offsetAt minutes that local time is behind UTC at a moment */
export function dayOf(call: ToldCall, offsetAt: (ms: number) => number): string {
  return localTime(call, offsetAt).slice(0, 10);
}

/** The hour in which a call was opened, in local time. @example `09:00` */
export function hourOf(call: ToldCall, offsetAt: (ms: number) => number): string {
  return `${localTime(call, offsetAt).slice(11, 13)}:00`;
}

function localTime({ opened }: ToldCall, offsetAt: (ms: number) => number): string {
  return new Date(opened - offsetAt(opened) * 60_000).toISOString();
}

/** Contains ids instead of words, and neither notes nor texts about callers. */
export function callsCsv(calls: readonly ToldCall[], offsetAt: (ms: number) => number): string {
  const firstOf = new Map(repeatCalls(calls).flatMap(([first, ...later]) => later.map(({ id }) => [id, first?.id])));
  const rows = calls.map((call) => {
    const { symptom, cause, isFound } = causeOf(call);
    const { id, agent, caller, device, outcome, disposition, seconds } = call;
    return [
      ...[id, dayOf(call, offsetAt), agent, caller, device, outcome, disposition, symptom, cause],
      ...[cause === undefined ? undefined : isFound ? 'yes' : 'no', seconds.talking, seconds.held, seconds.wrapUp],
      ...[hourOf(call, offsetAt), firstOf.get(id)],
    ];
  });
  return [CSV_COLUMNS, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

const CSV_COLUMNS = [
  ...['call', 'day', 'agent', 'language', 'device', 'outcome', 'disposition', 'symptom', 'cause'],
  ...['cause_found', 'talking_seconds', 'held_seconds', 'wrap_up_seconds', 'hour', 'repeat_of'],
];

function csvField(value: string | number | undefined): string {
  // Spreadsheets evaluate text that begins like a formula.
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
