import {
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

/** What the overview does as the console does it, and is handed by it: to load it beside would make both heavier. */
export interface DeskTools {
  storedCalls: typeof storedCalls;
  caseLogs: CaseLogs;
  readCaseFile: typeof readCaseFile;
  textOf: typeof textOf;
  ticketOf: typeof ticketOf;
}

/** Where an overview has its calls from: what this browser keeps, and files. */
export interface ToldCalls {
  /** The calls that this browser keeps: the one place from which they come. `unread`: so many could not be read. */
  kept(): Promise<{ calls: ToldCall[]; unread: number }>;
  /** The calls of a file that a console exported, by its text: all of them, or why none. */
  exported(text: string): { calls: ToldCall[] } | { problems: Problem[] };
  /** The text of a file, or why there is none. */
  textOf: typeof textOf;
}

export function toldCalls(
  { references: keep }: Pick<AgentData, 'references'>,
  { storedCalls, caseLogs, readCaseFile, textOf, ticketOf }: DeskTools,
): ToldCalls {
  const told = (of: Case): ToldCall => toldCall(ticketOf(of, caseLogs.world, of.timeLog.since, { keep }));
  return {
    kept: async () => {
      const records = await storedCalls();
      const calls = records.flatMap((each) => recordIn(each) ?? []).map((each) => told(caseLogs.replay(each).case));
      return { calls, unread: records.length - calls.length };
    },
    exported(text) {
      const read = readCaseFile(text, caseLogs);
      return 'problems' in read ? read : { calls: read.cases.map(told) };
    },
    textOf,
  };
}
