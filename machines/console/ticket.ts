import {
  encodeInterview,
  evidenceOf,
  isAmong,
  meaningOf,
  nextStep,
  offeredSteps,
  statusAfter,
  type Reply,
  type Symptom,
} from '../diagnosis/index.ts';
import { encodeCase, stepIn, trailOf, type Route } from '../walkthrough/index.ts';
import { callNumber } from './call-number.ts';
import { pastInterviewOf } from './case.ts';
import {
  guideIn,
  symptomIn,
  type CaseOutcome,
  type CaseState,
  type ConsoleWorld,
  type PastInterview,
  type PastWalk,
} from './case.types.ts';
import { isClosed, timesOf, type Case, type Times } from './case-logs.ts';
import { hiddenFields, hiderOf } from './mask.ts';

export const TICKET_FORMAT = 'shirube-ticket';
export const TICKET_VERSION = 1;

/** The data of a ticket: ids, numbers and times. The only words in it are the agent's. */
export interface Ticket {
  format: typeof TICKET_FORMAT;
  version: typeof TICKET_VERSION;
  /** The id of the call and the number derived from it. They never change. */
  id: string;
  number: string;
  /** The texts about the caller and the agent's notes, with secrets masked unless the agent unmasked them. */
  name: string | undefined;
  /** The call's id in another system. */
  ticket: string | undefined;
  callback: string | undefined;
  /** The agent who opened the call or exported it, if they have set a name. */
  from: string | undefined;
  /** Time in milliseconds, by the clock of the case's events. */
  opened: number;
  outcome: CaseOutcome | 'open';
  /** Id of the desk's disposition, and the queue that receives the call. */
  disposition: string | undefined;
  queue: string | undefined;
  /** The caller's language, or the desk's own until it is chosen. */
  caller: string | undefined;
  isCallerConfirmed: boolean;
  /** The platform of the caller's device; `undefined` if unknown. */
  device: string | undefined;
  /** Whether somebody said so, or only the guide implies it. */
  isDeviceSaid: boolean;
  /** Where to continue; `undefined` if nothing is known or nothing is left to do. */
  next: NextPlace | undefined;
  seconds: Times;
  guides: readonly GuideTicket[];
  diagnoses: readonly DiagnosisTicket[];
  note: string;
}

/** A step of a guide or an interview; `step` is `undefined` if no step of the interview is left. */
export type NextPlace =
  | { kind: 'guide'; guide: string; step: string; label: string }
  | { kind: 'diagnosis'; symptom: string; step: string | undefined };

interface GuideTicket {
  guide: string;
  version: number;
  /** The number of the place; `undefined` in the introduction. */
  code: string | undefined;
  steps: readonly StepTicket[];
}

interface StepTicket {
  step: string;
  /** As printed in the guide. */
  label: string;
  /** The way that the caller chose by what they see, if the step has several. */
  way: string | undefined;
  /** Whether the caller completed it in the call. Steps before the number that they read out are unconfirmed. */
  isDone: boolean;
  isHere: boolean;
}

/** The source of an answer: the caller, their guide or their device. */
interface TicketReply extends Reply {
  from: 'caller' | 'guide' | 'device';
}

/** The part of an interview that calibration needs. Tickets of earlier versions contain little more. */
export interface Answered {
  symptom: string;
  version: number;
  replies: readonly Reply[];
}

interface DiagnosisTicket extends Answered {
  code: string;
  ending: NonNullable<PastInterview['ending']> | 'open';
  replies: readonly TicketReply[];
  left: readonly string[];
  /** The likeliest cause, if the caller gave any answer. `isFound`: a repair helped and the cause is likely enough. */
  cause: { id: string; isFound: boolean } | undefined;
  /** Causes that the answers have made ten times less likely; empty if the cause is found. */
  ruledOut: readonly string[];
}

interface TicketInput {
  /** Words that are never secrets: the references of the site. */
  keep?: readonly string[];
  /** The language to use until the caller's is chosen. */
  spoken?: string | undefined;
}

export function ticketOf(of: Case, world: ConsoleWorld, now: number, { keep = [], spoken }: TicketInput = {}): Ticket {
  const { caller, device, isDeviceSaid, from, note, outcome, disposition } = of.state;
  const hide = hiderOf(of.state, keep);
  const fields = hiddenFields(of.state, hide);
  const { talking, held, wrapUp } = timesOf(of, now);
  return {
    format: TICKET_FORMAT,
    version: TICKET_VERSION,
    id: of.id,
    number: callNumber(of.id),
    name: fields.name,
    ticket: fields.ticket,
    callback: fields.callback,
    from,
    opened: of.opened,
    outcome: outcome ?? 'open',
    disposition,
    queue: disposition === undefined ? undefined : world.dispositions?.[disposition]?.queue,
    caller: caller ?? spoken,
    isCallerConfirmed: caller !== undefined,
    device,
    isDeviceSaid,
    next: nextOf(of, world),
    seconds: { talking: seconds(talking), held: seconds(held), wrapUp: seconds(wrapUp) },
    guides: guideTickets(of.state, world),
    diagnoses: diagnosisTickets(of.state, world),
    note: hide(note),
  };
}

/** Where the call continues, or would have continued. */
function nextOf(of: Case, world: ConsoleWorld): NextPlace | undefined {
  const { walk, interview, outcome } = of.state;
  if (isClosed(of) && outcome === 'solved') return undefined;
  if (interview) {
    const status = statusAfter(symptomIn(world, interview.symptom), interview.state.context.replies);
    const symptom =
      status.phase === 'moving' && Object.hasOwn(world.symptoms, status.to) ? status.to : interview.symptom;
    const first = symptom === interview.symptom ? status : statusAfter(symptomIn(world, symptom), []);
    return { kind: 'diagnosis', symptom, step: 'step' in first ? first.step : undefined };
  }
  const step = walk?.state.context.progress?.step;
  if (!walk || step === undefined) return undefined;
  return { kind: 'guide', guide: walk.guide, step, label: stepIn(guideIn(world, walk.guide), step).label };
}

function guideTickets({ walk, walks }: CaseState, world: ConsoleWorld): GuideTicket[] {
  const now = walk ? [{ guide: walk.guide, progress: walk.state.context.progress, done: walk.done }] : [];
  return [...walks, ...now].map((each) => guideTicket(each, guideIn(world, each.guide)));
}

function guideTicket({ guide, progress, done }: PastWalk, graph: Route): GuideTicket {
  const trail = (progress && trailOf(graph, progress)) ?? [];
  const ways = [...(progress?.ways ?? [])];
  return {
    guide,
    version: graph.version,
    code: progress && encodeCase(progress, graph),
    steps: trail.map((step, index) => {
      const { label, ways: parting } = stepIn(graph, step);
      const isHere = index === trail.length - 1;
      const isDone = done.includes(step);
      const way = parting && !isHere ? ways.shift() : undefined;
      return {
        step,
        label,
        // A way before the number that was read out may be only the shortest one, not the caller's choice.
        way: isDone ? way : undefined,
        isDone,
        isHere,
      };
    }),
  };
}

function diagnosisTickets(state: CaseState, world: ConsoleWorld): DiagnosisTicket[] {
  const { walk, interview, interviews } = state;
  const all = interview ? [...interviews, pastInterviewOf(interview, walk)] : interviews;
  return all.map((each) => diagnosisTicket(each, symptomIn(world, each.symptom)));
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}

/** Minimum probability of a cause that is reported as found after a repair has helped. */
const FOUND = 0.8;

function diagnosisTicket(
  { symptom: id, replies, implied, impliedBy, ending }: PastInterview,
  symptom: Symptom,
): DiagnosisTicket {
  const isOver = ending !== undefined;
  const told = replies.map((reply): TicketReply => {
    return { ...reply, from: isAmong(implied, reply) ? impliedBy : 'caller' };
  });
  const hasSaid = told.some((reply) => reply.from === 'caller' && meaningOf(symptom, reply).role === undefined);
  const { leading, ruledOut, contradiction } = nextStep(symptom.model, evidenceOf(replies)).why;
  const [likeliest] = leading;
  const isFound = ending === 'solved' && likeliest !== undefined && likeliest.probability >= FOUND;
  const isKnown = hasSaid && !contradiction;
  return {
    symptom: id,
    version: symptom.version,
    code: encodeInterview(replies, symptom),
    ending: ending ?? (statusAfter(symptom, replies).phase === 'calling' ? 'called' : 'open'),
    replies: told,
    left: isOver ? [] : offeredSteps(symptom, replies),
    cause: isKnown && likeliest ? { id: likeliest.cause, isFound } : undefined,
    ruledOut: isKnown && !isFound ? ruledOut.map(({ cause }) => cause) : [],
  };
}
