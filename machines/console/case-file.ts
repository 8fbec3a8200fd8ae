import { callNumber } from './call-number.ts';
import { fieldsOf, isName } from './case-events.ts';
import type { CaseEvent } from './case.types.ts';
import type { Case, CaseLogs, CaseRecord } from './case-logs.ts';
import { hiddenEvent, hiderOf } from './mask.ts';
import { checked, DataFault, listOf, object, ownFields, type Read } from './reader.ts';

/** Identifies the files of this console. */
const FILE_FORMAT = 'shirube-cases';
const FILE_VERSION = 1;
/** Maximum number of calls in a file. */
export const MAX_CASES = 5000;
/** Maximum number of events of a call. Real calls have fewer. */
export const MAX_EVENTS = 5000;
/** Maximum number of characters of a file, more than a browser stores. */
export const LARGEST_FILE = 20_000_000;
/** The latest time that a `Date` can represent, in milliseconds. */
const LAST_TIME = 8.64e15;

/**
 * Writes cases as the text of a file. Secrets are masked in everything that an agent typed, unless the agent unmasked
 * them.
 *
 * @param agent the agent whose calls they are, if known
 */
export function writeCaseFile(cases: readonly Case[], keep: readonly string[] = [], agent?: string): string {
  return JSON.stringify({
    format: FILE_FORMAT,
    version: FILE_VERSION,
    agent,
    cases: cases.map((each) => recordOf(each, keep)),
  });
}

/** Writes cases as the texts of one or more files, each small enough to be read again. */
export function writeCaseFiles(cases: readonly Case[], keep: readonly string[] = [], agent?: string): string[] {
  const text = cases.length > MAX_CASES ? undefined : writeCaseFile(cases, keep, agent);
  if (text !== undefined && (text.length <= LARGEST_FILE || cases.length <= 1)) return [text];
  const half = Math.ceil(cases.length / 2);
  return [cases.slice(0, half), cases.slice(half)].flatMap((some) => writeCaseFiles(some, keep, agent));
}

/** The number is derived from the id, for people who open the file. */
function recordOf({ id, opened, log, state }: Case, keep: readonly string[]): CaseRecord & { number: string } {
  const hide = hiderOf(state, keep);
  const hidden = log.map((event) => hiddenEvent(event, hide));
  return { id, number: callNumber(id), opened, log: hidden };
}

/**
 * Reads the cases in the text of a file and replays them. `dropped` counts the events that are no longer possible
 * because guides or symptoms have changed. Returns the first fault if anything in the file is invalid.
 */
export function readCaseFile(
  text: string,
  caseLogs: CaseLogs,
): { cases: Case[]; dropped: number; agent: string | undefined } | { fault: DataFault } {
  try {
    const { agent, records } = readFile(text);
    const replayed = records.map((record) => caseLogs.replay(record));
    return {
      cases: replayed.map((each) => each.case),
      dropped: replayed.reduce((sum, { dropped }) => sum + dropped, 0),
      agent,
    };
  } catch (error) {
    if (error instanceof DataFault) return { fault: error };
    throw error;
  }
}

/** Reads a record, such as stored data. `undefined` if anything in it is invalid. */
export function recordIn(data: unknown): CaseRecord | undefined {
  try {
    return readRecord(data, []);
  } catch {
    return undefined;
  }
}

/** @throws DataFault */
function readFile(text: string): { agent: string | undefined; records: CaseRecord[] } {
  if (text.length > LARGEST_FILE) throw new DataFault([], 'file-too-large');
  const { format, version, agent, cases } = ownFields(parsed(text)) ?? {};
  if (format !== FILE_FORMAT) throw new DataFault(['format'], 'file-foreign');
  if (version !== FILE_VERSION) throw new DataFault(['version'], 'file-version');
  if (!Array.isArray(cases) || cases.length === 0 || cases.length > MAX_CASES)
    throw new DataFault(['cases'], 'file-cases');
  // An invalid agent's name is ignored, since the calls are valid without it.
  return { agent: isName(agent) ? String(agent) : undefined, records: listOf(readRecord)(cases, ['cases']) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataFault([], 'file-not-json');
  }
}

const readEvent: Read<CaseEvent> = (data, path) => {
  const { type, at, ...given } = ownFields(data) ?? {};
  const fields = fieldsOf(type);
  if (!fields) throw new DataFault([...path, 'type']);
  checked(isTime)(at, [...path, 'at']);
  for (const [name, isValid] of Object.entries(fields)) checked(isValid)(given[name], [...path, name]);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new DataFault([...path, unknown.slice(0, 60)]);
  return { ...given, type, at } as unknown as CaseEvent;
};

const readLog: Read<CaseEvent[]> = (data, path) => {
  const log = checked(() => Array.isArray(data) && data.length <= MAX_EVENTS)(data, path);
  return listOf(readEvent)(log, path);
};

const readRecord = object<CaseRecord>({
  id: checked((id) => typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id)),
  opened: checked(isTime),
  log: readLog,
});

/** Whether a value is a time in milliseconds since 1970 that a `Date` can represent. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LAST_TIME;
}
