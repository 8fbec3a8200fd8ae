import type { Problem } from '../../problem.ts';
import { MISTAKE_KINDS } from '../case.types.ts';
import { digestText } from '../digest.ts';
import { TICKET_FORMAT, TICKET_VERSION } from '../ticket.types.ts';
import type { ToldCall } from './told-call.ts';

const OUTCOMES = ['open', 'solved', 'escalated', 'left'] as const;

/**
 * Reads the data of a file with one ticket or a list of them. An invalid ticket is skipped, and its first problem is
 * reported. Validated without zod, which is not loaded in the browser.
 */
export function readTickets(data: unknown): { tickets: ToldCall[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const alike = new Map<string, number>();
  const all: unknown[] = Array.isArray(data) ? data : [data];
  const tickets = all.flatMap((each, index): ToldCall[] => {
    const path = Array.isArray(data) ? [index] : [];
    try {
      const ticket = groupAt(each, path);
      const call = readTicket(ticket);
      const before = alike.get(call.id) ?? 0;
      alike.set(call.id, before + 1);
      // Two tickets without an id may be equal and still belong to different calls.
      const hasId = [ticket.fields['id'], ticket.fields['number']].some((id) => typeof id === 'string' && id !== '');
      return [hasId || before === 0 ? call : { ...call, id: `${call.id}-${before + 1}` }];
    } catch (error) {
      if (!(error instanceof TicketFault)) throw error;
      problems.push(error.problem);
      return [];
    }
  });
  return { tickets, problems };
}

type Path = readonly (string | number)[];

class TicketFault extends Error {
  readonly problem: Problem;

  constructor(path: Path, code: string, message: string, hint: string) {
    super(message);
    this.problem = { code, message, hint, path };
  }
}

function fieldFault(path: Path, value: unknown): TicketFault {
  return new TicketFault(path, 'ticket-field', textOf(value), 'Copy the ticket once more.');
}

function textOf(value: unknown): string {
  if (value === undefined) return 'It is missing.';
  const isGroup = typeof value === 'object' && value !== null;
  return isGroup ? 'It is something with parts.' : `It is \`${String(value).slice(0, 60)}\`.`;
}

/** An object at a path of the file. The functions that read its fields throw if a field is invalid. */
interface Group {
  fields: Readonly<Record<string, unknown>>;
  path: Path;
}

function groupAt(data: unknown, path: Path): Group {
  const isPlain = typeof data === 'object' && data !== null && !Array.isArray(data);
  return { fields: Object.assign(Object.create(null) as Record<string, unknown>, isPlain ? data : {}), path };
}

function optionalText({ fields, path }: Group, field: string): string | undefined {
  const value = fields[field] ?? undefined;
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw fieldFault([...path, field], value);
  return value;
}

function text(group: Group, field: string): string {
  const value = optionalText(group, field);
  if (value === undefined) throw fieldFault([...group.path, field], group.fields[field]);
  return value;
}

function oneOf<Value extends string>(group: Group, field: string, values: readonly Value[]): Value {
  const value = values.find((each) => each === group.fields[field]);
  if (value === undefined) throw fieldFault([...group.path, field], group.fields[field]);
  return value;
}

function integer({ fields, path }: Group, field: string): number {
  const value = fields[field];
  if (!Number.isInteger(value)) throw fieldFault([...path, field], value);
  return Number(value);
}

function amount({ fields, path }: Group, field: string): number {
  const value = fields[field] ?? 0;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw fieldFault([...path, field], value);
  return value;
}

function part({ fields, path }: Group, field: string): Group {
  const value = fields[field] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw fieldFault([...path, field], value);
  return groupAt(value, [...path, field]);
}

function list({ fields, path }: Group, field: string, missing?: unknown[]): Group[] {
  const value = fields[field] ?? missing;
  if (!Array.isArray(value)) throw fieldFault([...path, field], fields[field]);
  return value.map((each: unknown, index) => {
    if (typeof each !== 'object' || each === null) throw fieldFault([...path, field, index], each);
    return groupAt(each, [...path, field, index]);
  });
}

function readTicket(ticket: Group): ToldCall {
  const { fields, path } = ticket;
  if (fields['format'] !== TICKET_FORMAT) {
    const hint = 'Copy the ticket as JSON, or export all of them.';
    const isEmpty = Object.keys(fields).length === 0;
    throw new TicketFault(
      isEmpty ? path : [...path, 'format'],
      'ticket-foreign',
      'This is not a ticket of the console.',
      hint,
    );
  }
  if (fields['version'] !== TICKET_VERSION) {
    const hint = `Version \`${TICKET_VERSION}\` can be read.`;
    throw new TicketFault([...path, 'version'], 'ticket-version', textOf(fields['version']), hint);
  }
  const seconds = part(ticket, 'seconds');
  return {
    id: optionalText(ticket, 'id') ?? optionalText(ticket, 'number') ?? digestText(JSON.stringify(fields)),
    agent: optionalText(ticket, 'from') ?? optionalText(ticket, 'agent'),
    opened: timeIn(fields['opened']),
    outcome: fields['outcome'] === undefined ? 'open' : oneOf(ticket, 'outcome', OUTCOMES),
    disposition: optionalText(ticket, 'disposition'),
    // Until the caller's language is chosen, tickets have the desk's own.
    caller: fields['isCallerConfirmed'] === false ? undefined : optionalText(ticket, 'caller'),
    device: optionalText(ticket, 'device'),
    seconds: { talking: amount(seconds, 'talking'), held: amount(seconds, 'held'), wrapUp: amount(seconds, 'wrapUp') },
    diagnoses: list(ticket, 'diagnoses').map(readDiagnosis),
    mistakes: list(ticket, 'mistakes', []).map((mistake) => ({
      kind: oneOf(mistake, 'kind', MISTAKE_KINDS),
      of: text(mistake, 'of'),
      id: text(mistake, 'id'),
      version: integer(mistake, 'version'),
      language: text(mistake, 'language'),
      text: optionalText(mistake, 'text') ?? '',
    })),
  };
}

function readDiagnosis(diagnosis: Group): ToldCall['diagnoses'][number] {
  const cause = part(diagnosis, 'cause');
  const id = optionalText(cause, 'id');
  return {
    symptom: text(diagnosis, 'symptom'),
    version: integer(diagnosis, 'version'),
    replies: list(diagnosis, 'replies').map((reply) => ({
      step: text(reply, 'step'),
      outcome: text(reply, 'outcome'),
    })),
    cause: id === undefined ? undefined : { id, isFound: cause.fields['isFound'] === true },
  };
}

/** A date, or a time in milliseconds; `undefined` if it is neither. */
function timeIn(opened: unknown): number | undefined {
  const time = typeof opened === 'string' ? Date.parse(opened) : opened;
  return typeof time === 'number' && Math.abs(time) <= 8.64e15 ? time : undefined;
}
