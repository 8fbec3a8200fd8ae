import { callNumber } from './call-number.ts';
import type { CaseAction, CaseEvent } from './case.types.ts';
import type { Case, CaseLogs, CaseRecord } from './case-logs.ts';
import { hiddenEvent, hiderOf } from './mask.ts';
import { QUESTIONS } from './opening.ts';

type Path = readonly (string | number)[];

/** Invalid data: what is wrong with it, and the path of the value. */
export class DataFault extends Error {
  readonly code: string;
  readonly path: Path;

  constructor(path: Path, code = 'field') {
    super(`${code}: ${path.join('.')}`);
    this.code = code;
    this.path = path;
  }
}

/** Reads untrusted data. @throws DataFault */
export type Read<T> = (value: unknown, path: Path) => T;

export function checked<T>(isValid: (value: unknown) => boolean): Read<T> {
  return (value, path) => {
    if (!isValid(value)) throw new DataFault(path);
    return value as T;
  };
}

export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined || value === null || value === '' ? undefined : read(value, path));
}

export function listOf<T>(read: Read<T>): Read<T[]> {
  const list = checked<unknown[]>(Array.isArray);
  return (value, path) => list(value, path).map((each, index) => read(each, [...path, index]));
}

/** Reads the own fields of an object. Other fields are ignored. */
export function object<T>(reads: { readonly [Field in keyof T]: Read<T[Field]> }): Read<T> {
  const fields = Object.entries(reads) as [string, Read<unknown>][];
  return (value, path) => {
    const own = ownFields(value);
    if (!own) throw new DataFault(path);
    return Object.fromEntries(fields.map(([field, read]) => [field, read(own[field], [...path, field])])) as T;
  };
}

/** The own fields of an object without a prototype; `undefined` for any other value. */
function ownFields(value: unknown): Record<string, unknown> | undefined {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain ? Object.assign(Object.create(null) as Record<string, unknown>, value) : undefined;
}

type Check = (value: unknown) => boolean;

function text(form: RegExp): Check {
  return (value) => typeof value === 'string' && form.test(value);
}

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

const id = text(/^[a-z][a-z0-9-]{0,59}$/);
const language = text(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/);
/** Places are validated when they are decoded. Only their length is limited here. */
const place = text(/^[^\n]{0,6000}$/);
/** In characters. */
export const MAX_NOTE_LENGTH = 100_000;
const note: Check = (value) => typeof value === 'string' && value.length <= MAX_NOTE_LENGTH;
const idOrEmpty: Check = (value) => value === '' || id(value);
const piece = text(/^[^\n]{1,6000}$/);
const line = text(/^[^\n]{0,120}$/);
const isName = text(/^[^\n]{1,120}$/);
const reply: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'outcome,step' &&
  Object.values(value).every(id);

type Fields<Action> = Readonly<Record<Exclude<keyof Action, 'type'>, Check>>;

/** How each field of an event is checked, except its time. The type ensures that none is missing. */
export const FIELDS: { readonly [Type in CaseAction['type']]: Fields<Extract<CaseAction, { type: Type }>> } = {
  'place.found': { guide: id, place },
  'guide.chosen': { guide: id },
  'interview.found': { symptom: id, said: place },
  'symptom.chosen': { symptom: id },
  'symptom.followed': {},
  'diagnosis.left': {},
  'device.chosen': { platform: id },
  'opening.answered': { question: oneOf(...QUESTIONS), answer: idOrEmpty },
  'opening.withdrawn': {},
  'walk.started': {},
  'step.completed': {},
  'way.chosen': { way: id },
  'step.left': {},
  'trouble.met': {},
  'problem.chosen': { problem: id },
  'trouble.left': {},
  'reply.given': { outcome: id },
  'step.skipped': { how: oneOf('unsure', 'couldnt', 'other') },
  'reply.changed': { reply },
  'reply.withdrawn': {},
  'support.wanted': {},
  'result.confirmed': {},
  'result.denied': {},
  'case.closed': {
    outcome: oneOf('solved', 'escalated', 'left'),
    disposition: (value) => value === undefined || id(value),
  },
  'case.reopened': {},
  'case.filed': {},
  'call.held': {},
  'call.resumed': {},
  'note.written': { text: note },
  'field.written': { field: oneOf('name', 'ticket', 'callback'), text: line },
  'case.received': { from: isName },
  'caller.spoke': { language },
  'masking.changed': { on: (value) => typeof value === 'boolean' },
  'piece.shown': { text: piece },
  'piece.hidden': { text: piece },
};

const FILE_FORMAT = 'shirube-cases';
const FILE_VERSION = 1;
export const MAX_CASES = 5000;
export const MAX_EVENTS = 5000;
/** In characters: more than a browser stores. */
export const LARGEST_FILE = 20_000_000;
const LAST_TIME = 8.64e15;

/** Writes cases as the text of a file, with secrets masked. @param agent the agent whose calls they are, if known */
export function writeCaseFile(cases: readonly Case[], keep: readonly string[] = [], agent?: string): string {
  return JSON.stringify({
    format: FILE_FORMAT,
    version: FILE_VERSION,
    agent,
    // The number is for people who open the file.
    cases: cases.map((each) => ({ number: callNumber(each.id), ...maskedRecord(each, keep) })),
  });
}

/** Writes cases as the texts of one or more files, each small enough to be read again. */
export function writeCaseFiles(cases: readonly Case[], keep: readonly string[] = [], agent?: string): string[] {
  const text = cases.length > MAX_CASES ? undefined : writeCaseFile(cases, keep, agent);
  if (text !== undefined && (text.length <= LARGEST_FILE || cases.length <= 1)) return [text];
  const half = Math.ceil(cases.length / 2);
  return [cases.slice(0, half), cases.slice(half)].flatMap((some) => writeCaseFiles(some, keep, agent));
}

/** The record of a case. Secrets are masked in everything that an agent typed, unless the agent unmasked them. */
export function maskedRecord({ id, opened, log, state }: Case, keep: readonly string[]): CaseRecord {
  const hide = hiderOf(state, keep);
  return { id, opened, log: log.map((event) => hiddenEvent(event, hide)) };
}

/** Reads and replays cases. `dropped` counts events that are impossible because guides or symptoms have changed. */
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
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) throw new DataFault([...path, 'type']);
  const fields: Readonly<Record<string, Check>> = FIELDS[type as CaseAction['type']];
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
