import { statusAfter } from '../diagnosis/index.ts';
import { encodeCase, stepIn, trailOf, type Route } from '../walkthrough/index.ts';
import { heldInterview } from './case.work.ts';
import type { ConsoleWorld, PastWalk, Stop } from './case.types.ts';
import { guideIn, symptomIn } from './console-world.ts';
import { hiddenFields, hiderOf } from './hider.ts';
import { passed, spent, type TimeLog } from './time-log.ts';
import { isClosed, isHeld, type Case } from './case-logs.ts';
import { callNumber } from './call-number.ts';
import { diagnosisTicket } from './ticket-diagnosis.ts';
import {
  TICKET_FORMAT,
  TICKET_VERSION,
  type DiagnosisTicket,
  type GuideTicket,
  type NextPlace,
  type Ticket,
} from './ticket.types.ts';
import { timesOf } from './times.ts';

/** The data of a ticket that is not part of the case. */
export interface TicketInput {
  /** Words that are never secrets: the references of the site. */
  keep?: readonly string[];
  /** The language to use until the caller's is chosen. */
  spoken?: string | undefined;
}

/** The ticket of a case at the time `now`. */
export function ticketOf(of: Case, world: ConsoleWorld, now: number, { keep = [], spoken }: TicketInput = {}): Ticket {
  const { caller, device, from, note, mistakes, outcome, disposition } = of.state.context;
  const hide = hiderOf(of.state, keep);
  const fields = hiddenFields(of.state, hide);
  const timeLog = passed(of.timeLog, now, isHeld(of));
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
    next: nextOf(of, world),
    seconds: { talking: seconds(talking), held: seconds(held), wrapUp: seconds(wrapUp) },
    guides: guideTickets(of, world, timeLog),
    diagnoses: diagnosisTickets(of, world, timeLog),
    mistakes: mistakes.map((each) => ({ ...each, text: hide(each.text) })),
    note: hide(note),
  };
}

/** Where the call continues, or would have continued. */
function nextOf(of: Case, world: ConsoleWorld): NextPlace | undefined {
  const { walk, interview, outcome } = of.state.context;
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

function guideTickets({ state }: Case, world: ConsoleWorld, timeLog: TimeLog): GuideTicket[] {
  const { walk, walks } = state.context;
  const now = walk ? [{ guide: walk.guide, progress: walk.state.context.progress, done: walk.done }] : [];
  return [...walks, ...now].map((each) => guideTicket(each, guideIn(world, each.guide), timeLog));
}

function guideTicket({ guide, progress, done }: PastWalk, graph: Route, timeLog: TimeLog): GuideTicket {
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
        seconds: secondsAt(timeLog, (stop) => stop.kind === 'step' && stop.guide === guide && stop.step === step),
      };
    }),
  };
}

function diagnosisTickets({ state }: Case, world: ConsoleWorld, timeLog: TimeLog): DiagnosisTicket[] {
  const { walk, interview, interviews } = state.context;
  const all = interview ? [...interviews, heldInterview(interview, walk)] : interviews;
  return all.map((each) => {
    const isOf = (stop: Stop): boolean => stop.kind === 'question' && stop.symptom === each.symptom;
    return diagnosisTicket(each, symptomIn(world, each.symptom), secondsAt(timeLog, isOf));
  });
}

function secondsAt(timeLog: TimeLog, counts: (stop: Stop) => boolean): number {
  return seconds(spent(timeLog, counts));
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
