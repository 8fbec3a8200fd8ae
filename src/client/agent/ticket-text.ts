import type { Ticket } from '../../../machines/console/index.ts';
import { clockText, stamp } from './clock.ts';
import type { Words } from './words.ts';

/** A ticket in the words of one language. */
export interface TicketText {
  title: string;
  /** What stands between a name and its value. */
  colon: string;
  /** What is told of the whole call: a name and a value. */
  facts: readonly (readonly [name: string, value: string])[];
  parts: readonly TicketPart[];
  notes: { title: string; text: string };
}

/** A guide that was followed, or an interview. */
export interface TicketPart {
  title: string;
  facts: readonly (readonly [name: string, value: string])[];
  lines: readonly TicketLine[];
}

export interface TicketLine {
  mark: string;
  text: string;
  /** Whether it is done; absent where that is no question. */
  isDone?: boolean;
  /** What came of it. */
  result?: string | undefined;
}

/**
 * A ticket in words, in the order in which it is always written.
 *
 * @param offset minutes that local time is behind Greenwich, as `Date` tells it
 */
export function describeTicket(ticket: Ticket, words: Words, offset: number): TicketText {
  const { say } = words;
  const { opened, outcome, caller, seconds } = ticket;
  return {
    title: say('agent.ticket.title', { time: stamp(opened, offset) }),
    colon: say('agent.ticket.colon'),
    facts: [
      [say('agent.ticket.outcome'), say(OUTCOMES[outcome])],
      [say('agent.ticket.time'), timesText(seconds, words)],
      ...(caller === undefined ? [] : [[say('agent.ticket.caller'), nameOf(caller, words.language)] as const]),
    ],
    parts: [...guideParts(ticket, words), ...diagnosisParts(ticket, words)],
    notes: { title: say('agent.ticket.notes'), text: ticket.note },
  };
}

/** What a call took, in words. */
export function timesText({ talking, held, wrapUp }: Ticket['seconds'], { say }: Words): string {
  const times = { talking: clockText(talking), held: clockText(held), wrapUp: clockText(wrapUp) };
  return say('agent.ticket.times', times);
}

export const OUTCOMES = {
  open: 'agent.outcome.open',
  solved: 'agent.outcome.solved',
  escalated: 'agent.outcome.escalated',
  left: 'agent.outcome.left',
} as const satisfies Record<Ticket['outcome'], string>;

const ENDINGS = {
  open: 'agent.ending.open',
  solved: 'agent.ending.solved',
  called: 'agent.ending.called',
  moved: 'agent.ending.moved',
} as const satisfies Record<Ticket['diagnoses'][number]['ending'], string>;

function guideParts({ guides }: Ticket, { say, guides: known }: Words): TicketPart[] {
  return guides.map(({ guide, code, steps }) => {
    const { title, steps: told } = known[guide]!;
    return {
      title: say('agent.ticket.guide', { title }),
      facts: code === undefined ? [] : [[say('walk.place'), code]],
      lines: steps.map(({ step, label, way, isDone, seconds }) => ({
        mark: label,
        // What was done before the call took no time of it.
        text:
          seconds === 0
            ? told[step]!.title
            : say('agent.ticket.step', { step: told[step]!.title, time: clockText(seconds) }),
        isDone,
        result: way === undefined ? undefined : told[step]!.ways[way],
      })),
    };
  });
}

function diagnosisParts({ diagnoses }: Ticket, { say, symptoms }: Words): TicketPart[] {
  return diagnoses.map(({ symptom, code, ending, replies, seconds }) => {
    const { title, steps } = symptoms[symptom]!;
    return {
      title: say('agent.ticket.diagnosis', { title }),
      facts: [
        [say('walk.place'), code],
        [say('agent.ticket.outcome'), say(ENDINGS[ending])],
        [say('agent.ticket.time'), clockText(seconds)],
      ],
      lines: replies.map(({ step, outcome }, index) => ({
        mark: String(index + 1),
        text: steps[step]!.title,
        result: steps[step]!.outcomes[outcome],
      })),
    };
  });
}

/** Made once for each language: it takes longer than all the rest of a ticket. */
const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in another. */
function nameOf(language: string, inLanguage: string): string {
  const known = names.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language' });
  names.set(inLanguage, known);
  return known.of(language) ?? language;
}
