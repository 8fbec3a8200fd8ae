import { suggest, type Problem } from '../problem.ts';
import { callNumber } from './call-number.ts';
import { eventTypes, fieldsOf } from './case-events.ts';
import type { CaseEvent } from './case.types.ts';
import type { Case, CaseRecord, CaseLogs } from './case-logs.ts';
import { hiddenEvent, hiderOf } from './hider.ts';

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
 * because guides or symptoms have changed.
 */
export function readCaseFile(
  text: string,
  caseLogs: CaseLogs,
): { cases: Case[]; dropped: number; agent: string | undefined } | { problems: Problem[] } {
  const read = readRecords(text);
  if ('problems' in read) return read;
  const replayed = read.records.map((record) => caseLogs.replay(record));
  return {
    cases: replayed.map((each) => each.case),
    dropped: replayed.reduce((sum, { dropped }) => sum + dropped, 0),
    agent: read.agent,
  };
}

/** Reads a record, such as stored data. `undefined` if anything in it is invalid. */
export function recordIn(data: unknown): CaseRecord | undefined {
  const problems: Problem[] = [];
  const record = readRecord(data, [], problems);
  return problems.length === 0 ? record : undefined;
}

function readRecords(text: string): { records: CaseRecord[]; agent: string | undefined } | { problems: Problem[] } {
  if (text.length > LARGEST_FILE)
    return { problems: [problem('file-too-large', [], 'The file is too large.', SMALLER)] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problems: [problem('file-not-json', [], 'The file is not valid JSON, or is incomplete.', AGAIN)] };
  }
  const problems: Problem[] = [];
  const records = readFile(data, problems);
  const { agent } = fieldsIn(data);
  if (problems.length > 0) return { problems: problems.slice(0, MAX_REPORTED) };
  // An invalid agent's name is ignored, since the calls are valid without it.
  return { records, agent: fieldsOf('case.received')?.['from']?.is(agent) ? String(agent) : undefined };
}

const AGAIN = 'Export the cases once more, and choose that file.';
const SMALLER = 'Export fewer cases at a time.';
/** Maximum number of problems reported. More would not help. */
const MAX_REPORTED = 10;

type Path = readonly (string | number)[];

function problem(code: string, path: Path, message: string, hint: string): Problem {
  return { code, message, hint, path };
}

function readFile(data: unknown, problems: Problem[]): CaseRecord[] {
  const { format, version, cases } = fieldsIn(data);
  if (format !== FILE_FORMAT) {
    problems.push(
      problem('file-foreign', ['format'], `The file is not one of this console: \`format\` is ${show(format)}.`, AGAIN),
    );
  } else if (version !== FILE_VERSION) {
    const hint = `This console reads version \`${FILE_VERSION}\`. Open the file in the console that wrote it.`;
    problems.push(problem('file-version', ['version'], `The file has the version ${show(version)}.`, hint));
  } else if (!Array.isArray(cases) || cases.length === 0 || cases.length > MAX_CASES) {
    const hint = `A file has 1 to ${MAX_CASES} cases. ${AGAIN}`;
    problems.push(problem('file-cases', ['cases'], `\`cases\` is ${show(cases)}.`, hint));
  } else {
    return cases.map((each, index) => readRecord(each, ['cases', index], problems));
  }
  return [];
}

function readRecord(data: unknown, path: Path, problems: Problem[]): CaseRecord {
  const { id, opened, log } = fieldsIn(data);
  const fault = (field: string, value: unknown, what: string): void => {
    const at = [...path, field];
    problems.push(problem('case-field', at, `\`${at.join('.')}\` is ${show(value)}.`, `It must be ${what}. ${AGAIN}`));
  };
  const name = typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id) ? id : undefined;
  if (name === undefined) fault('id', id, 'small letters, digits and hyphens');
  if (!isTime(opened)) fault('opened', opened, 'a time in milliseconds');
  const events: unknown[] | undefined = Array.isArray(log) && log.length <= MAX_EVENTS ? log : undefined;
  if (!events) fault('log', log, `a list of ${MAX_EVENTS} events at the most`);
  return {
    id: name ?? '',
    opened: isTime(opened) ? opened : 0,
    log: (events ?? []).flatMap((each, index) => readEvent(each, [...path, 'log', index], problems)),
  };
}

/** Reads an event into a list of one. If it is invalid, adds its problems and returns an empty list. */
function readEvent(data: unknown, path: Path, problems: Problem[]): CaseEvent[] {
  const { type, at, ...given } = fieldsIn(data);
  const fields = fieldsOf(type);
  if (!fields) {
    const hint = typeof type === 'string' ? suggest(type.slice(0, 60), eventTypes) : AGAIN;
    problems.push(problem('event-unknown', [...path, 'type'], `\`${path.join('.')}.type\` is ${show(type)}.`, hint));
    return [];
  }
  const before = problems.length;
  const fault = (field: string, message: string, hint: string): void => {
    problems.push(problem('event-field', [...path, field], message, hint));
  };
  if (!isTime(at))
    fault('at', `\`${[...path, 'at'].join('.')}\` is ${show(at)}.`, 'It must be a time in milliseconds.');
  for (const [name, field] of Object.entries(fields)) {
    if (field.is(given[name]) || (field.isOptional && given[name] === undefined)) continue;
    fault(name, `\`${[...path, name].join('.')}\` is ${show(given[name])}.`, `It must be ${field.what}.`);
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue;
    fault(name, `An event \`${String(type)}\` has no \`${name.slice(0, 60)}\`.`, AGAIN);
  }
  return problems.length > before ? [] : [{ ...given, type, at } as unknown as CaseEvent];
}

/** The own fields of a plain object; none for any other value. */
function fieldsIn(data: unknown): Record<string, unknown> {
  const isPlain = typeof data === 'object' && data !== null && !Array.isArray(data);
  return Object.assign(Object.create(null) as Record<string, unknown>, isPlain ? data : {});
}

/** Whether a value is a time in milliseconds since 1970 that a `Date` can represent. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LAST_TIME;
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  return `\`${String(value).slice(0, 60)}\``;
}
