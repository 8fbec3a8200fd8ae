/** What a reader does at one moment, as the page shows it. */
export interface WalkMoment {
  /** As `data-phase` has it; empty where the article is read as a whole. */
  phase: string;
  step: string;
  ways: readonly string[];
  /** Which screen of the walk it is. */
  at: number;
  /** The problem that is being read, and its cause: `qr-not-read out-of-focus`. */
  open: string;
  outcome: string;
}

/** The same of an interview. */
export interface InterviewMoment {
  phase: string;
  /** The question, or what is to be done. */
  step: string;
  /** What was said: `switch.on`. */
  replies: readonly string[];
  /** Whether support was asked for before all was tried. */
  isEarly: boolean;
  isSolved: boolean;
  /** The symptom that has shown instead. */
  to: string;
}

const ON_A_STEP = ['walking', 'troubled', 'confirming'];

/**
 * What is counted when one moment of a walk follows on another: docs/counters.md lists it.
 *
 * @param before absent where the walk begins, or counting does
 */
export function walkEvents(before: WalkMoment | undefined, now: WalkMoment): string[] {
  const { phase, step, ways, open, outcome } = now;
  const events = before ? [] : ['begun'];
  if (phase === 'finished') return [...events, `${outcome}:${step}`];
  if (!ON_A_STEP.includes(phase)) return events;
  if (step !== before?.step || !ON_A_STEP.includes(before.phase)) {
    if (before && ON_A_STEP.includes(before.phase)) events.push(exitOf(before, now.at, ways));
    events.push(`came:${step}`);
  }
  if (phase === 'troubled') events.push(['trouble', step, ...open.split(' ').filter(Boolean)].join(':'));
  return events;
}

/** How a step is left for another one: on, by a way where it has several, or back. */
function exitOf(before: WalkMoment, at: number, ways: readonly string[]): string {
  if (at <= before.at) return `back:${before.step}`;
  return ['on', before.step, ...ways.slice(before.ways.length)].slice(0, 3).join(':');
}

/** The same of an interview. What was known before it began is nobody's answer. */
export function interviewEvents(before: InterviewMoment | undefined, now: InterviewMoment): string[] {
  const { phase, step, replies, isEarly, isSolved, to } = now;
  const events = before ? [] : ['begun'];
  const last = replies.at(-1);
  if (before && last !== undefined && !before.replies.includes(last)) events.push(`said:${last.replace('.', ':')}`);
  if (phase === 'asking') events.push(`came:${step}`);
  if (phase === 'moving') events.push(`moved:${to}`);
  if (phase === 'calling') events.push(isEarly ? 'stopped' : 'gave-up');
  if (phase === 'finished') events.push(isSolved ? 'solved' : 'called');
  return events;
}

/** What a step can end with. Of these the first is counted: a step is left once. */
const EXITS = /^(?:on|back|done|supported):([^:]+)/;

/**
 * What is counted once of each thing that is counted: the event itself, but of all the ways in which a step is left the step.
 *
 * @example onceOf('on:open:home') // 'left:open'
 */
export function onceOf(event: string): string {
  const [, step] = EXITS.exec(event) ?? [];
  return step === undefined ? event : `left:${step}`;
}
