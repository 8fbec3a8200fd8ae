import { readTickets, type ToldCall } from '../../../../machines/console/index.ts';
import type { Problem } from '../../../../machines/problem.ts';
import type { ToldCalls } from './told-calls.ts';
import type { OverviewKey } from './words.ts';

/** Something that is wrong with a file, in words: which file, what, and what to do. */
export interface FileFault {
  key: OverviewKey;
  values: Readonly<Record<string, string | number>>;
}

/** What a file has told. */
export interface ReadFile {
  name: string;
  calls: readonly ToldCall[];
  faults: readonly FileFault[];
}

/** A damaged ticket is told by itself; of many, so many. */
const MOST_TOLD = 3;

const FAULTS: Readonly<Record<string, OverviewKey>> = {
  'file-too-large': 'overview.fault.tooLarge',
  'file-not-json': 'overview.fault.notJson',
  'file-foreign': 'overview.fault.foreign',
  'file-version': 'overview.fault.version',
  'file-cases': 'overview.fault.empty',
  'ticket-version': 'overview.fault.version',
};

/**
 * The calls of a file: of one that the console exported, of a ticket, or of a list of either.
 */
export function readFile(name: string, text: string, source: ToldCalls): ReadFile {
  const nothing = (key: OverviewKey): ReadFile => ({ name, calls: [], faults: [{ key, values: { name } }] });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return nothing('overview.fault.notJson');
  }
  const all: unknown[] = Array.isArray(data) ? data : [data];
  if (all.length === 0) return nothing('overview.fault.empty');
  const read = [
    // Together, since two that are told alike are told apart by their order.
    ticketsIn(all),
    ...all.flatMap((each, index) => (isCaseFile(each) ? [exportedIn(each, index, source)] : [])),
  ];
  const calls = read.flatMap((each) => each.calls);
  const problems = read.flatMap((each) => each.problems);
  const [first] = problems;
  if (calls.length === 0 && first?.code === 'ticket-foreign') return nothing('overview.fault.foreign');
  return { name, calls, faults: faultsOf(name, problems, Array.isArray(data)) };
}

/** Some calls, and what is wrong with others; a path begins with the place in the list. */
interface Told {
  calls: readonly ToldCall[];
  problems: readonly Problem[];
}

function isCaseFile(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'cases' in data;
}

function ticketsIn(all: readonly unknown[]): Told {
  const places = all.flatMap((each, index) => (isCaseFile(each) ? [] : [index]));
  const { tickets, problems } = readTickets(places.map((place) => all[place]));
  const placed = problems.map(({ path: [at, ...path] = [], ...problem }) => ({
    ...problem,
    path: [places[Number(at)] ?? 0, ...path],
  }));
  return { calls: tickets, problems: placed };
}

/** The calls that a console exported. All of them or none: half a call would tell something else. */
function exportedIn(data: unknown, index: number, source: ToldCalls): Told {
  const read = source.exported(JSON.stringify(data));
  if ('calls' in read) return { calls: read.calls, problems: [] };
  return {
    calls: [],
    problems: read.problems.slice(0, 1).map((each) => ({ ...each, path: [index, ...(each.path ?? [])] })),
  };
}

function faultsOf(name: string, problems: readonly Problem[], isList: boolean): FileFault[] {
  const told = problems.slice(0, MOST_TOLD).map(({ code, path = [] }): FileFault => {
    const place = (isList ? path : path.slice(1)).join('.');
    return {
      key: isList ? 'overview.fault.ticket' : (FAULTS[code] ?? 'overview.fault.field'),
      values: { name, place },
    };
  });
  const more = problems.length - told.length;
  return more === 0 ? told : [...told, { key: 'overview.fault.more', values: { name, number: more } }];
}
