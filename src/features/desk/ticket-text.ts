import type { Ticket } from '../../../machines/console/index.ts';
import { clockText, stamp } from './clock.ts';
import { ticketFacts } from './ticket-facts.ts';
import type { DeskWords } from './words.ts';

/** The text of a ticket in one language. */
export interface TicketText {
  title: string;
  /** Separates a name from its value. */
  colon: string;
  /** Formats an aside in brackets, as the language writes them. */
  aside(text: string): string;
  /** Names and values about the whole call. */
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
  /** Whether the step is done. Absent for answers. */
  isDone?: boolean;
  /** How long it took. `undefined` if it took no time. */
  time?: string | undefined;
  /** The chosen way or the answer. */
  result?: string | undefined;
  /** Where the result comes from, if not from the caller. */
  source?: string | undefined;
}

/**
 * Describes a ticket in one language.
 *
 * @param offset minutes that local time is behind UTC, as `Date.getTimezoneOffset` returns them
 */
export function describeTicket(ticket: Ticket, words: DeskWords, offset: number): TicketText {
  const { t } = words;
  const { number, opened } = ticket;
  return {
    title: t('agent.ticket.title', { number, time: stamp(opened, offset) }),
    colon: t('agent.ticket.colon'),
    aside: (text) => t('agent.ticket.aside', { text }),
    facts: ticketFacts(ticket, words),
    parts: [...guideParts(ticket, words), ...diagnosisParts(ticket, words)],
    notes: { title: t('agent.ticket.notes'), text: ticket.note },
  };
}

/** How an interview ended, unless it was left. */
const ENDINGS = {
  solved: 'agent.ending.solved',
  called: 'agent.ending.called',
  moved: 'agent.ending.moved',
} as const;

/** The source of an answer that the caller did not give. */
const SOURCES = {
  guide: 'agent.ticket.fromGuide',
  device: 'agent.ticket.fromDevice',
} as const;

function guideParts({ guides }: Ticket, words: DeskWords): TicketPart[] {
  const { t } = words;
  return guides.map(({ guide, code, steps }) => {
    const { title } = words.guide(guide);
    const told = (step: string) => words.guideStep(guide, step);
    const unconfirmed = steps.filter(({ isDone, isHere }) => !isDone && !isHere).map(({ label }) => label);
    return {
      title: t('agent.ticket.guide', { title }),
      facts: [
        ...(code === undefined ? [] : [[t('walk.place'), code] as const]),
        ...(unconfirmed.length === 0
          ? []
          : [[t('agent.ticket.unconfirmed'), unconfirmed.join(t('agent.separator'))] as const]),
      ],
      lines: steps
        .filter(({ isDone, isHere }) => isDone || isHere)
        .map(({ step, label, way, isDone, seconds }) => ({
          mark: label,
          text: told(step).title,
          time: seconds === 0 ? undefined : clockText(seconds),
          isDone,
          result: way === undefined ? undefined : told(step).ways[way],
        })),
    };
  });
}

function diagnosisParts({ diagnoses }: Ticket, words: DeskWords): TicketPart[] {
  const { t } = words;
  return diagnoses.map(({ symptom, code, ending, replies: all, left, seconds }) => {
    const before = all.filter(({ from }) => from === 'before');
    const replies = all.flatMap(({ from, ...reply }) => (from === 'before' ? [] : [{ ...reply, from }]));
    const { title } = words.symptom(symptom);
    const told = (step: string) => words.question(symptom, step);
    return {
      title: t('agent.ticket.diagnosis', { title }),
      facts: [
        [t('walk.place'), code],
        ...(ending === 'open' ? [] : [[t('agent.ticket.came'), t(ENDINGS[ending])] as const]),
        ...(before.length === 0
          ? []
          : [
              [
                t('agent.ticket.before'),
                before.map(({ step }) => told(step).title).join(t('agent.ticket.and')),
              ] as const,
            ]),
        ...(left.length === 0
          ? []
          : [[t('agent.ticket.notAsked'), left.map((step) => told(step).title).join(t('agent.ticket.and'))] as const]),
        [t('agent.ticket.time'), clockText(seconds)],
      ],
      lines: replies.map(({ step, outcome, from }, index) => ({
        mark: String(index + 1),
        text: told(step).title,
        result: told(step).outcomes[outcome],
        ...(from === 'caller' ? {} : { source: t(SOURCES[from]) }),
      })),
    };
  });
}
