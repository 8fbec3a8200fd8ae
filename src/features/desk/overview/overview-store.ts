import {
  dayOf,
  eachOnce,
  readTickets,
  recordIn,
  toldCall,
  type Case,
  type CaseLogs,
  type readCaseFile,
  type ticketOf,
  type ToldCall,
} from '../../../../machines/console/index.ts';
import type { Problem } from '../../../../machines/problem.ts';
import type { storedCalls } from '../../../ui/storage/calls.ts';
import type { textOf } from '../import-cases.ts';
import type { AgentData } from '../words.ts';
import type { OverviewKey, OverviewWords } from './words.ts';

/** Minutes that local time is behind UTC at a timestamp. */
export const offsetAt = (ms: number): number => new Date(ms).getTimezoneOffset();

/** Functions and data that the console's script has already loaded. */
export interface OverviewTools {
  /** The agent's name in this browser. */
  agent: string | undefined;
  caseLogs: CaseLogs;
  readCaseFile: typeof readCaseFile;
  storedCalls: typeof storedCalls;
  textOf: typeof textOf;
  ticketOf: typeof ticketOf;
}

/** A message about what is wrong with a file, and what to do. */
export interface FileFault {
  key: OverviewKey;
  values: Readonly<Record<string, string | number>>;
}

interface ReadFile {
  name: string;
  calls: readonly ToldCall[];
  faults: readonly FileFault[];
}

interface Filter {
  /** Dates. Empty for no limit. */
  from: string;
  to: string;
}

const ALL_DAYS: Filter = { from: '', to: '' };
/** Maximum number of damaged tickets that are reported individually for each file. */
const MAX_FAULTS = 3;

const FAULTS: Readonly<Record<string, OverviewKey>> = {
  'file-version': 'overview.fault.version',
  'file-cases': 'overview.fault.empty',
  'ticket-version': 'overview.fault.version',
};

/** The counted calls, and those that match the filter. */
export class OverviewStore {
  readonly words: OverviewWords;
  filter = ALL_DAYS;
  /** Whether the calls of this browser are counted. */
  hasOwn = true;
  own: readonly ToldCall[] = [];
  files: readonly ReadFile[] = [];
  /** All calls, without duplicates. */
  calls: readonly ToldCall[] = [];
  /** The calls that match the filter. */
  shown: readonly ToldCall[] = [];
  readonly #data: AgentData;
  readonly #tools: OverviewTools;
  #unread = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(data: AgentData, words: OverviewWords, tools: OverviewTools) {
    this.#data = data;
    this.words = words;
    this.#tools = tools;
  }

  get faults(): FileFault[] {
    const unread: FileFault = { key: 'overview.fault.unread', values: { number: this.#unread } };
    return [...(this.#unread === 0 ? [] : [unread]), ...this.files.flatMap(({ faults }) => faults)];
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  choose(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.#count();
  }

  countOwn(hasOwn: boolean): void {
    this.hasOwn = hasOwn;
    this.#count();
  }

  /** Reads the calls that this browser has stored. */
  async follow(): Promise<void> {
    const { agent, caseLogs, storedCalls: stored } = this.#tools;
    const records = await stored();
    const cases = records.flatMap((each) => recordIn(each) ?? []).map((each) => caseLogs.replay(each).case);
    this.own = cases.map((each) => this.#told(each, agent));
    this.#unread = records.length - cases.length;
    this.#count();
  }

  async add(files: readonly File[]): Promise<void> {
    const read = await Promise.all(
      files.map(async (file): Promise<ReadFile> => {
        const text = await this.#tools.textOf(file);
        if (typeof text === 'string') return this.#read(file.name, text);
        const key = text.key === 'agent.fault.tooLarge' ? 'overview.fault.tooLarge' : 'overview.fault.closed';
        return faulty(file.name, key);
      }),
    );
    this.files = [...this.files, ...read];
    this.#count();
  }

  /** Removes all files and resets the filter. */
  forget(): void {
    this.files = [];
    this.filter = ALL_DAYS;
    this.#count();
  }

  /** Reads a file that the console has exported, a ticket, or a list of tickets. */
  #read(name: string, text: string): ReadFile {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return faulty(name, 'overview.fault.notJson');
    }
    if (Array.isArray(data) && data.length === 0) return faulty(name, 'overview.fault.empty');
    if (typeof data === 'object' && data !== null && 'cases' in data) {
      const read = this.#tools.readCaseFile(text, this.#tools.caseLogs);
      if ('problems' in read) return { name, calls: [], faults: faultsOf(name, read.problems.slice(0, 1), false) };
      return { name, calls: read.cases.map((each) => this.#told(each, read.agent)), faults: [] };
    }
    const { tickets, problems } = readTickets(data);
    if (tickets.length === 0 && problems[0]?.code === 'ticket-foreign') return faulty(name, 'overview.fault.foreign');
    return { name, calls: tickets, faults: faultsOf(name, problems, Array.isArray(data)) };
  }

  #told(of: Case, agent: string | undefined): ToldCall {
    const { caseLogs, ticketOf: make } = this.#tools;
    return toldCall(make(of, caseLogs.world, of.timeLog.since, { keep: this.#data.references }), agent);
  }

  #count(): void {
    const { from, to } = this.filter;
    this.calls = eachOnce([...(this.hasOwn ? this.own : []), ...this.files.flatMap(({ calls }) => calls)]);
    this.shown = this.calls.filter((call) => {
      const day = dayOf(call, offsetAt);
      return (from === '' || (day !== '' && day >= from)) && (to === '' || (day !== '' && day <= to));
    });
    for (const listener of this.#listeners) listener();
  }
}

function faulty(name: string, key: OverviewKey): ReadFile {
  return { name, calls: [], faults: [{ key, values: { name } }] };
}

function faultsOf(name: string, problems: readonly Problem[], isList: boolean): FileFault[] {
  const told = problems.slice(0, MAX_FAULTS).map(({ code, path = [] }): FileFault => {
    const key = isList ? 'overview.fault.ticket' : (FAULTS[code] ?? 'overview.fault.field');
    return { key, values: { name, place: path.join('.') } };
  });
  const more = problems.length - told.length;
  return more === 0 ? told : [...told, { key: 'overview.fault.more', values: { name, number: more } }];
}
