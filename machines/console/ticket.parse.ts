import { z } from 'zod';
import { named, parseWith } from '../data/index.ts';
import type { Problem } from '../problem.ts';
import { TICKET_FORMAT, TICKET_VERSION, type Answered } from './ticket.types.ts';

interface Diagnoses {
  diagnoses: readonly Answered[];
}

const foreign = named(
  'ticket-foreign',
  'Copy the ticket as JSON, or export all of them.',
  'This is no ticket of the console.',
);
const torn = named('ticket-field', 'Copy the ticket once more.');
const reply = z.looseObject({ step: z.string(torn), outcome: z.string(torn) }, torn);
const answered = z.looseObject({ symptom: z.string(torn), version: z.int(torn), replies: z.array(reply, torn) }, torn);

/** What calibrating needs of a ticket; whatever else stands there is let be. */
const ticketSchema = z.object(
  {
    format: z.literal(TICKET_FORMAT, foreign),
    version: z.literal(TICKET_VERSION, named('ticket-version', `Version \`${TICKET_VERSION}\` can be read.`)),
    diagnoses: z.array(answered, torn),
  },
  foreign,
);

/**
 * What was asked and answered, from the data of a ticket or of a list of tickets. A ticket that cannot be read is told
 * by its first fault and left out; the others count.
 */
export function readTickets(data: unknown): { tickets: Diagnoses[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const all: unknown[] = Array.isArray(data) ? data : [data];
  const tickets = all.flatMap((each, index) => {
    const read = parseWith(ticketSchema, each);
    if ('value' in read) return [{ diagnoses: read.value.diagnoses }];
    const place = Array.isArray(data) ? [index] : [];
    problems.push(
      ...read.problems.slice(0, 1).map((problem) => ({ ...problem, path: [...place, ...(problem.path ?? [])] })),
    );
    return [];
  });
  return { tickets, problems };
}
