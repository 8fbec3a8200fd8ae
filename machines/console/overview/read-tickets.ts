import type { Problem } from '../../problem.ts';
import type { Mistake } from '../case.types.ts';
import { digestText } from '../digest.ts';
import { TICKET_FORMAT, TICKET_VERSION, type NextPlace } from '../ticket.types.ts';
import { partIn, saidOf, type Part } from './ticket-part.ts';
import type { ToldCall, ToldDiagnosis, ToldGuide } from './told-call.ts';

/** All of them: the compiler sees to it. */
const KINDS: Readonly<Record<Mistake['kind'], true>> = { step: true, question: true, reply: true, cause: true };
const OUTCOMES = ['open', 'solved', 'escalated', 'left'] as const;

/**
 * What an overview and calibrating need of the tickets in some data: of one, or of a list. A ticket that cannot be read is
 * told by its first fault and left out; the others count. Read by hand, since a browser has no zod.
 */
export function readTickets(data: unknown): { tickets: ToldCall[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const alike = new Map<string, number>();
  const all: unknown[] = Array.isArray(data) ? data : [data];
  const tickets = all.flatMap((each, index) => {
    const part = partIn(each, Array.isArray(data) ? [index] : []);
    const call = readTicket(part);
    problems.push(...part.problems.slice(0, 1));
    if (part.problems.length > 0) return [];
    const before = alike.get(call.id) ?? 0;
    alike.set(call.id, before + 1);
    // Without a number two calls of one file may be told alike, and are two all the same.
    return [hasOwnId(part) || before === 0 ? call : { ...call, id: `${call.id}-${before + 1}` }];
  });
  return { tickets, problems };
}

/** Whether a ticket says which call's it is. */
function hasOwnId({ fields }: Part): boolean {
  return [fields['id'], fields['number']].some((each) => typeof each === 'string' && each !== '');
}

/** A ticket; where something is wrong with it, its part says what. */
function readTicket(ticket: Part): ToldCall {
  const { format, version } = ticket.fields;
  if (format !== TICKET_FORMAT) {
    const hint = 'Copy the ticket as JSON, or export all of them.';
    const at = ticket.isThere ? ['format'] : [];
    ticket.fault({ code: 'ticket-foreign', message: 'This is no ticket of the console.', hint }, at);
  } else if (version !== TICKET_VERSION) {
    const message = saidOf(version);
    const hint = `Version \`${TICKET_VERSION}\` can be read.`;
    ticket.fault({ code: 'ticket-version', message, hint }, ['version']);
  }
  const seconds = ticket.part('seconds');
  return {
    id: ticket.text('id') ?? ticket.text('number') ?? digestText(JSON.stringify(ticket.fields)),
    opened: timeIn(ticket.fields['opened']),
    outcome: ticket.oneOf('outcome', OUTCOMES) ?? 'open',
    disposition: ticket.text('disposition'),
    // In what nobody has said the desk's own language is told.
    caller: ticket.fields['isCallerConfirmed'] === false ? undefined : ticket.text('caller'),
    device: ticket.text('device'),
    seconds: {
      talking: seconds.amount('talking'),
      held: seconds.amount('held'),
      wrapUp: seconds.amount('wrapUp'),
    },
    guides: ticket.list('guides').map(readGuide),
    diagnoses: ticket.neededList('diagnoses').map(readDiagnosis),
    next: readNext(ticket.part('next')),
    mistakes: ticket.list('mistakes').map(readMistake),
  };
}

function readGuide(guide: Part): ToldGuide {
  return {
    guide: guide.needed('guide'),
    steps: guide.list('steps').map((step) => ({ step: step.needed('step'), isHere: step.fields['isHere'] === true })),
  };
}

function readDiagnosis(diagnosis: Part): ToldDiagnosis {
  const cause = diagnosis.part('cause');
  const id = cause.text('id');
  return {
    symptom: diagnosis.needed('symptom'),
    version: diagnosis.whole('version'),
    replies: diagnosis
      .neededList('replies')
      .map((reply) => ({ step: reply.needed('step'), outcome: reply.needed('outcome') })),
    cause: id === undefined ? undefined : { id, isFound: cause.fields['isFound'] === true },
  };
}

/** Where it goes on; what names no place is none. */
function readNext(next: Part): NextPlace | undefined {
  const [guide, symptom, step] = [next.text('guide'), next.text('symptom'), next.text('step')];
  if (guide !== undefined && step !== undefined) return { kind: 'guide', guide, step, label: next.text('label') ?? '' };
  return symptom === undefined ? undefined : { kind: 'diagnosis', symptom, step };
}

function readMistake(mistake: Part): Mistake {
  return {
    kind: mistake.oneOf('kind', Object.keys(KINDS) as Mistake['kind'][], 'is needed') ?? 'step',
    of: mistake.needed('of'),
    id: mistake.needed('id'),
    version: mistake.whole('version'),
    language: mistake.needed('language'),
    text: mistake.text('text') ?? '',
  };
}

/** When a call was opened: tickets tell it as a date. One that tells none, or none that a calendar knows, has no week. */
function timeIn(opened: unknown): number | undefined {
  const time = typeof opened === 'string' ? Date.parse(opened) : opened;
  return typeof time === 'number' && Math.abs(time) <= 8.64e15 ? time : undefined;
}
