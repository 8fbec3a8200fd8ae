import type { Mistake } from '../case.types.ts';
import type { ToldCall } from './told-call.ts';

/** Statistics of the calls with the same outcome, device, cause, day or agent. */
export interface CallGroup<Key> {
  key: Key;
  calls: number;
  solved: number;
  /** Average seconds of talking, on hold or away, and wrap-up. */
  talking: number;
  held: number;
  wrapUp: number;
}

/** The symptom and the cause of a call, if they are known. */
export interface CauseKey {
  symptom: string | undefined;
  cause: string | undefined;
}

/** A mistake that agents noted at one place, in one language and version. */
export interface NotedMistake extends Omit<Mistake, 'text'> {
  times: number;
  /** The agents' distinct remarks. */
  said: readonly string[];
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
export function causeOf({ diagnoses }: ToldCall): CauseKey & { isFound: boolean } {
  const diagnosis =
    diagnoses.findLast(({ cause }) => cause?.isFound) ?? diagnoses.findLast(({ cause }) => cause) ?? diagnoses.at(-1);
  return {
    symptom: diagnosis?.symptom,
    cause: diagnosis?.cause?.id,
    isFound: diagnosis?.cause?.isFound ?? false,
  };
}

/**
 * The date of a call; empty if it is unknown.
 *
 * @param offsetAt minutes that local time is behind UTC at a moment
 */
export function dayOf({ opened }: ToldCall, offsetAt: (ms: number) => number): string {
  return opened === undefined ? '' : new Date(opened - offsetAt(opened) * 60_000).toISOString().slice(0, 10);
}

/** The mistakes that agents noted, the most frequent first. */
export function mistakesIn(calls: readonly ToldCall[]): NotedMistake[] {
  const rows = new Map<string, NotedMistake>();
  for (const { text, ...mistake } of calls.flatMap(({ mistakes }) => mistakes)) {
    const name = JSON.stringify([mistake.kind, mistake.of, mistake.id, mistake.version, mistake.language]);
    const { times = 0, said = [] } = rows.get(name) ?? {};
    const isNew = text !== '' && !said.includes(text);
    rows.set(name, { ...mistake, times: times + 1, said: isNew ? [...said, text] : said });
  }
  return [...rows].sort(([a, b], [c, d]) => d.times - b.times || (a < c ? -1 : 1)).map(([, row]) => row);
}

/** Calls as CSV, with ids instead of words. It contains neither notes nor texts about callers. */
export function callsCsv(calls: readonly ToldCall[], offsetAt: (ms: number) => number): string {
  const rows = calls.map((call) => {
    const { symptom, cause, isFound } = causeOf(call);
    const { id, agent, caller, device, outcome, disposition, seconds } = call;
    return [
      ...[id, dayOf(call, offsetAt), agent, caller, device, outcome, disposition, symptom, cause],
      ...[cause === undefined ? undefined : isFound ? 'yes' : 'no', seconds.talking, seconds.held, seconds.wrapUp],
    ];
  });
  return [CSV_COLUMNS, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

const CSV_COLUMNS = [
  ...['call', 'day', 'agent', 'language', 'device', 'outcome', 'disposition', 'symptom', 'cause'],
  ...['cause_found', 'talking_seconds', 'held_seconds', 'wrap_up_seconds'],
];

function csvField(value: string | number | undefined): string {
  // Spreadsheets evaluate text that begins like a formula.
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
