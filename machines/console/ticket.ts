import { encodeInterview, type Reply } from '../diagnosis/index.ts';
import { encodeCase, trailOf, type Graph, type Progress } from '../walkthrough/index.ts';
import type { CaseOutcome, ConsoleWorld, PastInterview, Stop } from './case.types.ts';
import { isHeld, type Case } from './ledger.ts';
import { passed, spent, type Journal } from './journal.ts';
import { maskText } from './mask.ts';
import { timesOf, type Times } from './times.ts';

/** What marks a text as a ticket of this console. */
export const TICKET_FORMAT = 'shirube-ticket';
export const TICKET_VERSION = 1;

/** A call as it is written down: ids, numbers and times, no words but the agent's own. */
export interface Ticket {
  format: typeof TICKET_FORMAT;
  version: typeof TICKET_VERSION;
  /** Milliseconds of the clock that the case was kept by. */
  opened: number;
  outcome: CaseOutcome | 'open';
  /** The caller's language, where it is known. */
  caller: string | undefined;
  seconds: Times;
  guides: readonly GuideTicket[];
  diagnoses: readonly DiagnosisTicket[];
  /** The agent's notes; what looks like codes and numbers is hidden in them, unless the agent said otherwise. */
  note: string;
}

/** How far a guide was followed. */
export interface GuideTicket {
  guide: string;
  version: number;
  /** The number of the place; absent in the introduction. */
  code: string | undefined;
  /** The steps on the way to the place, in order. */
  steps: readonly StepTicket[];
}

export interface StepTicket {
  step: string;
  /** As printed. */
  label: string;
  /** What the caller saw, where ways part. */
  way: string | undefined;
  isDone: boolean;
  seconds: number;
}

/** What was asked and tried about a symptom. */
export interface DiagnosisTicket {
  symptom: string;
  version: number;
  code: string;
  ending: NonNullable<PastInterview['ending']> | 'open';
  replies: readonly Reply[];
  seconds: number;
}

/** The ticket of a case as it stands at a time. What is to be left out of masking is in `keep`. */
export function ticketOf(of: Case, world: ConsoleWorld, now: number, keep: readonly string[] = []): Ticket {
  const { caller, note, isMasked, outcome } = of.state.context;
  const journal = passed(of.journal, now, isHeld(of));
  const { talking, held, wrapUp } = timesOf(of, now);
  return {
    format: TICKET_FORMAT,
    version: TICKET_VERSION,
    opened: of.opened,
    outcome: outcome ?? 'open',
    caller,
    seconds: { talking: seconds(talking), held: seconds(held), wrapUp: seconds(wrapUp) },
    guides: guideTickets(of, world, journal),
    diagnoses: diagnosisTickets(of, world, journal),
    note: isMasked ? maskText(note, keep) : note,
  };
}

function guideTickets({ state }: Case, { guides }: ConsoleWorld, journal: Journal): GuideTicket[] {
  const { walk, walks } = state.context;
  const past = walks.map(({ guide, progress }) => ({ guide, progress, isWhole: false }));
  if (!walk) return past.map((each) => guideTicket(each, guides[each.guide]!, journal));
  // The last step is done once it is to be confirmed, and stays so when the guide has ended.
  const isWhole = walk.state.matches('confirming') || walk.state.status === 'done';
  const now = { guide: walk.guide, progress: walk.state.context.progress, isWhole };
  return [...past, now].map((each) => guideTicket(each, guides[each.guide]!, journal));
}

interface Walked {
  guide: string;
  progress: Progress | undefined;
  isWhole: boolean;
}

function guideTicket({ guide, progress, isWhole }: Walked, graph: Graph, journal: Journal): GuideTicket {
  const trail = (progress && trailOf(graph, progress)) ?? [];
  const ways = [...(progress?.ways ?? [])];
  return {
    guide,
    version: graph.version,
    code: progress && encodeCase(progress, graph),
    steps: trail.map((step, index) => {
      const { label, ways: parting } = graph.steps[step]!;
      const isLast = index === trail.length - 1;
      return {
        step,
        label,
        way: parting && !isLast ? ways.shift() : undefined,
        isDone: !isLast || isWhole,
        seconds: secondsAt(journal, (stop) => stop.kind === 'step' && stop.guide === guide && stop.step === step),
      };
    }),
  };
}

function diagnosisTickets({ state }: Case, { symptoms }: ConsoleWorld, journal: Journal): DiagnosisTicket[] {
  const { interview, interviews } = state.context;
  const all = [...interviews];
  if (interview) {
    const { replies, ending } = interview.state.context;
    all.push({ symptom: interview.symptom, replies, ending });
  }
  return all.map(({ symptom: id, replies, ending }): DiagnosisTicket => {
    const symptom = symptoms[id]!;
    return {
      symptom: id,
      version: symptom.version,
      code: encodeInterview(replies, symptom),
      ending: ending ?? 'open',
      replies,
      seconds: secondsAt(journal, (stop) => stop.kind === 'question' && stop.symptom === id),
    };
  });
}

function secondsAt(journal: Journal, counts: (stop: Stop) => boolean): number {
  return seconds(spent(journal, counts));
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
