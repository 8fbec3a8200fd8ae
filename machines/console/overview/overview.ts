import type { Mistake } from '../case.types.ts';
import type { Ticket } from '../ticket.types.ts';
import type { Times } from '../times.ts';
import type { ToldCall } from './told-call.ts';
import { weekOf, withBetween } from './weeks.ts';

/** Which calls are counted: what is absent is not asked for, and empty stands for "not known". */
export interface CallFilter {
  caller?: string | undefined;
  device?: string | undefined;
  /** Mondays; a call without a date is in no week. */
  from?: string | undefined;
  to?: string | undefined;
}

/** What is told of the calls that are something: how many they are. */
export interface Counted<Key> {
  key: Key;
  calls: number;
}

/** A cause, or the symptom alone where it was not known; without a symptom nothing was looked into. */
export interface CauseKey {
  symptom: string | undefined;
  cause: string | undefined;
}

/** Where a call stood: a step of a guide, or a question of a diagnosis; without a step all of it was tried, or nothing. */
export interface PlaceKey {
  kind: 'step' | 'question' | 'nowhere';
  of: string;
  step: string | undefined;
}

/** How a call ended. */
export interface EndKey {
  outcome: Ticket['outcome'];
  disposition: string | undefined;
}

/** What calls took in one phase, in seconds. */
interface PhaseTime {
  phase: keyof Times;
  total: number;
  /** For each call, on average; and what half of the calls took at the most. */
  mean: number;
  median: number;
}

/** What was noted as wrong at one place, in one language and version. */
export interface NotedMistake extends Omit<Mistake, 'text'> {
  times: number;
  /** What agents said, each once. */
  said: readonly string[];
}

/** What calls tell together. Each list but the last two counts every call once, the most frequent first; weeks in their order. */
export interface Overview {
  calls: number;
  causes: readonly (Counted<CauseKey> & { found: number })[];
  /** The last step of a guide at which a caller stood. */
  steps: readonly Counted<PlaceKey>[];
  languages: readonly Counted<string>[];
  devices: readonly Counted<string>[];
  ends: readonly Counted<EndKey>[];
  weeks: readonly Counted<string>[];
  times: readonly PhaseTime[];
  /** Where calls stood that are over and were not solved. */
  stops: readonly Counted<PlaceKey>[];
  mistakes: readonly NotedMistake[];
}

const PHASES = ['talking', 'held', 'wrapUp'] as const satisfies readonly (keyof Times)[];

/**
 * The calls that a filter asks for.
 *
 * @param offsetAt minutes that local time is behind Greenwich at a moment
 */
export function filtered(
  calls: readonly ToldCall[],
  { caller, device, from, to }: CallFilter,
  offsetAt: (ms: number) => number,
): ToldCall[] {
  return calls.filter((call) => {
    if (caller !== undefined && caller !== (call.caller ?? '')) return false;
    if (device !== undefined && device !== (call.device ?? '')) return false;
    const week = weekIn(call, offsetAt);
    if (from !== undefined && (week === '' || week < from)) return false;
    return to === undefined || (week !== '' && week <= to);
  });
}

/** What calls tell together. @param offsetAt minutes that local time is behind Greenwich at a moment */
export function overviewOf(calls: readonly ToldCall[], offsetAt: (ms: number) => number): Overview {
  const causes = counted(calls, causeOf);
  const found = counted(
    calls.filter((call) => diagnosed(call)?.cause?.isFound),
    causeOf,
  );
  const unsolved = calls.filter(({ outcome }) => outcome === 'escalated' || outcome === 'left');
  return {
    calls: calls.length,
    causes: causes.map((each) => ({ ...each, found: found.find(({ key }) => isSame(key, each.key))?.calls ?? 0 })),
    steps: counted(calls, lastStep),
    languages: counted(calls, ({ caller = '' }) => caller),
    devices: counted(calls, ({ device = '' }) => device),
    ends: counted(calls, ({ outcome, disposition }): EndKey => ({ outcome, disposition })),
    weeks: weeksOf(calls, offsetAt),
    times: calls.length === 0 ? [] : PHASES.map((phase) => timeIn(calls, phase)),
    stops: counted(unsolved, stopOf),
    mistakes: mistakesIn(calls),
  };
}

/** How many calls have each of some keys, the most frequent first; what is as frequent in an order of its own. */
function counted<Key>(calls: readonly ToldCall[], keyOf: (call: ToldCall) => Key): Counted<Key>[] {
  const rows = new Map<string, Counted<Key>>();
  for (const call of calls) {
    const key = keyOf(call);
    const name = JSON.stringify(key);
    rows.set(name, { key, calls: (rows.get(name)?.calls ?? 0) + 1 });
  }
  const all = [...rows].sort(([a, { calls: first }], [b, { calls: second }]) => second - first || (a < b ? -1 : 1));
  return all.map(([, row]) => row);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What of a call's diagnoses tells what it was about: the last whose cause was found, else that has a cause, else the last. */
function diagnosed({ diagnoses }: ToldCall): ToldCall['diagnoses'][number] | undefined {
  return (
    diagnoses.findLast(({ cause }) => cause?.isFound) ?? diagnoses.findLast(({ cause }) => cause) ?? diagnoses.at(-1)
  );
}

function causeOf(call: ToldCall): CauseKey {
  const diagnosis = diagnosed(call);
  return { symptom: diagnosis?.symptom, cause: diagnosis?.cause?.id };
}

const NOWHERE: PlaceKey = { kind: 'nowhere', of: '', step: undefined };

function lastStep({ guides }: ToldCall): PlaceKey {
  const guide = guides.findLast(({ steps }) => steps.length > 0);
  const step = guide?.steps.findLast(({ isHere }) => isHere) ?? guide?.steps.at(-1);
  return guide && step ? { kind: 'step', of: guide.guide, step: step.step } : NOWHERE;
}

/** Where a call stood when it ended. Tickets of earlier versions do not say: then the last that was looked into counts. */
function stopOf(call: ToldCall): PlaceKey {
  const { next, diagnoses } = call;
  if (next?.kind === 'guide') return { kind: 'step', of: next.guide, step: next.step };
  const symptom = next?.symptom ?? diagnoses.at(-1)?.symptom;
  return symptom === undefined ? lastStep(call) : { kind: 'question', of: symptom, step: next?.step };
}

function weekIn({ opened }: ToldCall, offsetAt: (ms: number) => number): string {
  return opened === undefined ? '' : weekOf(opened, offsetAt(opened));
}

/** In the order of the calendar, weeks without a call among them; those without a date at the end. */
function weeksOf(calls: readonly ToldCall[], offsetAt: (ms: number) => number): Counted<string>[] {
  const rows = counted(calls, (call) => weekIn(call, offsetAt));
  const dated = withBetween(rows.flatMap(({ key }) => (key === '' ? [] : [key])));
  return [
    ...dated.map((week) => rows.find(({ key }) => key === week) ?? { key: week, calls: 0 }),
    ...rows.filter(({ key }) => key === ''),
  ];
}

function timeIn(calls: readonly ToldCall[], phase: keyof Times): PhaseTime {
  const all = calls.map(({ seconds }) => seconds[phase]).sort((a, b) => a - b);
  const total = all.reduce((sum, each) => sum + each, 0);
  return { phase, total, mean: total / all.length, median: all[Math.floor((all.length - 1) / 2)] ?? 0 };
}

function mistakesIn(calls: readonly ToldCall[]): NotedMistake[] {
  const rows = new Map<string, NotedMistake>();
  for (const { text, ...mistake } of calls.flatMap(({ mistakes }) => mistakes)) {
    const name = JSON.stringify([mistake.kind, mistake.of, mistake.id, mistake.version, mistake.language]);
    const { times = 0, said = [] } = rows.get(name) ?? {};
    const isNew = text !== '' && !said.includes(text);
    rows.set(name, { ...mistake, times: times + 1, said: isNew ? [...said, text] : said });
  }
  const all = [...rows].sort(([a, { times: first }], [b, { times: second }]) => second - first || (a < b ? -1 : 1));
  return all.map(([, row]) => row);
}
