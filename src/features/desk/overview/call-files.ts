import {
  readCaseFile,
  readTickets,
  recordIn,
  ticketOf,
  toldCall,
  type Case,
  type CaseLogs,
  type ToldCall,
} from '../../../../machines/console/index.ts';
import { storedCalls } from '../../../ui/storage/calls.ts';
import { textOf } from '../import-cases.ts';
import type { UiKey } from '../../../i18n/index.ts';

export type OverviewKey = Extract<UiKey, `overview.${string}`>;

interface FileFault {
  key: OverviewKey;
  values: Readonly<Record<string, string | number>>;
}

export interface CallFile {
  name: string;
  calls: readonly ToldCall[];
  fault?: FileFault | undefined;
}

const FAULTS: Readonly<Record<string, OverviewKey>> = {
  'file-version': 'overview.fault.version',
  'file-cases': 'overview.fault.empty',
  'ticket-foreign': 'overview.fault.foreign',
  'ticket-version': 'overview.fault.version',
};

/** The calls that this browser has stored, and the number of those that cannot be read. */
export async function ownCalls(
  caseLogs: CaseLogs,
  keep: readonly string[],
  agent: string | undefined,
): Promise<{ calls: readonly ToldCall[]; unread: number }> {
  const records = await storedCalls();
  const cases = records.flatMap((each) => recordIn(each) ?? []).map((each) => caseLogs.replay(each).case);
  return { calls: cases.map(told(caseLogs, keep, agent)), unread: records.length - cases.length };
}

/** Reads a file that the console has exported: its calls, or its tickets for call statistics. */
export async function readCallFile(file: File, caseLogs: CaseLogs, keep: readonly string[]): Promise<CallFile> {
  const { name } = file;
  const faulty = (key: OverviewKey, place = '', calls: readonly ToldCall[] = []): CallFile => {
    return { name, calls, fault: { key, values: { name, place } } };
  };
  const text = await textOf(file);
  if (typeof text !== 'string')
    return faulty(text.key === 'agent.fault.tooLarge' ? 'overview.fault.tooLarge' : 'overview.fault.closed');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return faulty('overview.fault.notJson');
  }
  if (Array.isArray(data) && data.length === 0) return faulty('overview.fault.empty');
  if (typeof data === 'object' && data !== null && 'cases' in data) {
    const read = readCaseFile(text, caseLogs);
    if ('fault' in read) return faulty(FAULTS[read.fault.code] ?? 'overview.fault.field', read.fault.path.join('.'));
    return { name, calls: read.cases.map(told(caseLogs, keep, read.agent)) };
  }
  const { tickets, problems } = readTickets(data);
  const [first] = problems;
  if (!first) return { name, calls: tickets };
  const key = tickets.length > 0 ? 'overview.fault.ticket' : (FAULTS[first.code] ?? 'overview.fault.field');
  return faulty(key, first.path?.join('.'), tickets);
}

function told(caseLogs: CaseLogs, keep: readonly string[], agent: string | undefined): (of: Case) => ToldCall {
  return (of) => toldCall(ticketOf(of, caseLogs.world, of.timeLog.since, { keep }), agent);
}
