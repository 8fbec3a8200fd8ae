import type { Problem } from '../problem.ts';
import { TICKET_FORMAT, TICKET_VERSION, type Answered } from './ticket.types.ts';

interface Diagnoses {
  diagnoses: readonly Answered[];
}

/**
 * What was asked and answered, from the data of a ticket or of a list of tickets. A ticket that cannot be read is told
 * and left out; the others count.
 */
export function readTickets(data: unknown): { tickets: Diagnoses[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const all = Array.isArray(data) ? data : [data];
  const tickets = all.flatMap((each: unknown, index) => {
    const found = problemIn(each, Array.isArray(data) ? [index] : []);
    if (found) problems.push(found);
    return found ? [] : [{ diagnoses: (each as Diagnoses).diagnoses }];
  });
  return { tickets, problems };
}

function problemIn(data: unknown, path: (string | number)[]): Problem | undefined {
  const fault = (code: string, message: string, hint: string, ...more: (string | number)[]): Problem => ({
    code,
    message,
    hint,
    path: [...path, ...more],
  });
  const { format, version, diagnoses } = Object(data) as Record<string, unknown>;
  if (format !== TICKET_FORMAT) {
    return fault(
      'ticket-foreign',
      'This is no ticket of the console.',
      'Copy the ticket as JSON, or export all of them.',
    );
  }
  if (version !== TICKET_VERSION) {
    const message = `The ticket has the version \`${shown(version).slice(0, 40)}\`.`;
    return fault('ticket-version', message, `Version \`${TICKET_VERSION}\` can be read.`, 'version');
  }
  if (!Array.isArray(diagnoses)) {
    return fault('ticket-field', '`diagnoses` is no list.', 'Copy the ticket once more.', 'diagnoses');
  }
  const bad = diagnoses.findIndex((each: unknown) => !isDiagnosis(each));
  if (bad < 0) return undefined;
  const message = `\`diagnoses.${bad}\` has no symptom, no version or no replies.`;
  return fault('ticket-field', message, 'Copy the ticket once more.', 'diagnoses', bad);
}

function isDiagnosis(data: unknown): boolean {
  const { symptom, version, replies } = Object(data) as Record<string, unknown>;
  const isReply = (each: unknown): boolean => {
    const { step, outcome } = Object(each) as Record<string, unknown>;
    return typeof step === 'string' && typeof outcome === 'string';
  };
  return typeof symptom === 'string' && Number.isInteger(version) && Array.isArray(replies) && replies.every(isReply);
}

/** A value in words. `String` alone throws at data that calls something of its own `toString`. */
function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
