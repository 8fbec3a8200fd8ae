import {
  codeFaults,
  formatCode,
  MAX_ANSWERS,
  readCode,
  writeDiagnosisCode,
  type CodeFault,
} from '../case-code/index.ts';
import { isMet, isOffered, stepIn } from './model.ts';
import { evidenceOf, meaningOf, soundReplies, type Reply } from './interview.replies.ts';
import type { Symptom, SymptomId } from './symptom.schema.ts';

/** Why a place could not be restored completely. */
export type InterviewNotice =
  /** Some replies are unknown or cannot follow the others; they were dropped. */
  | 'replies-dropped'
  /** The code is from another version of the symptom; its replies were dropped. */
  | 'other-version'
  /** The text is not a place in an interview; the interview starts over. */
  | 'unreadable';

const FRAGMENT = /^#?said~((?:[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}(?:~|$))*)$/;
const MAX_LENGTH = 6000;

/** A URL fragment without `#`, such as `said~switch.on`. */
export function encodeReplies(replies: readonly Reply[]): string {
  return `said~${replies.map(({ step, outcome }) => `${step}.${outcome}`).join('~')}`;
}

/**
 * Decodes an untrusted fragment. The replies are replayed, so the result is always a valid place: the nearest to the
 * requested one.
 */
export function decodeReplies(text: string, symptom: Symptom): { replies: Reply[]; notice?: InterviewNotice } {
  const [, said] = (text.length <= MAX_LENGTH && FRAGMENT.exec(text)) || [];
  if (said === undefined) return { replies: [], notice: 'unreadable' };
  const asked = said
    .split('~')
    .filter((each) => each !== '')
    .map((each): Reply => {
      const [step = '', outcome = ''] = each.split('.');
      return { step: currentId(symptom, step), outcome };
    });
  const replies = soundReplies(symptom, asked);
  return encodeReplies(replies) === encodeReplies(asked) ? { replies } : { replies, notice: 'replies-dropped' };
}

function currentId({ steps }: Symptom, asked: string): string {
  return Object.entries(steps).find(([, { aliases }]) => aliases?.includes(asked))?.[0] ?? asked;
}

const placeProblems = ['unknown-symptom', 'not-a-diagnosis'] as const;

export type InterviewCodeProblem = CodeFault | (typeof placeProblems)[number];

export const interviewCodeProblems: readonly InterviewCodeProblem[] = /* @__PURE__ */ (
  codeFaults as readonly InterviewCodeProblem[]
).concat(placeProblems);

/**
 * Encodes a symptom, its version and the replies as digits to read aloud. The order of the replies is not kept: the
 * next step does not depend on it. If they do not fit, replies that say nothing about the cause are dropped first, then
 * the latest ones.
 */
export function encodeInterview(replies: readonly Reply[], symptom: Symptom): string {
  const saysNothing = (reply: Reply): boolean => meaningOf(symptom, reply).role !== undefined;
  const kept = [...replies.filter((reply) => !saysNothing(reply)), ...replies.filter(saysNothing)];
  let answers = answersOf(kept, symptom);
  while (answers.length > MAX_ANSWERS) {
    kept.pop();
    answers = answersOf(kept, symptom);
  }
  return formatCode(writeDiagnosisCode({ symptom: symptom.number, version: symptom.version, answers }));
}

/**
 * Decodes a code that `encodeInterview` wrote. A code of another version keeps the symptom and drops the replies, whose
 * numbers may have changed.
 */
export function decodeInterview(
  text: string,
  symptoms: Readonly<Record<SymptomId, Symptom>>,
): { symptom: SymptomId; replies: Reply[]; notice?: InterviewNotice } | { problem: InterviewCodeProblem } {
  const read = readCode(text);
  if ('fault' in read) return { problem: read.fault };
  const { code } = read;
  if (code.kind !== 'diagnosis') return { problem: 'not-a-diagnosis' };
  const found = Object.entries(symptoms).find(([, { number }]) => number === code.symptom);
  if (!found) return { problem: 'unknown-symptom' };
  const [id, symptom] = found;
  if (code.version !== symptom.version) return { symptom: id, replies: [], notice: 'other-version' };
  const { replies, isWhole } = repliesOf(code.answers, symptom);
  return isWhole ? { symptom: id, replies } : { symptom: id, replies, notice: 'replies-dropped' };
}

/** A step of the number below: the digit is 0 if the step was not used, else the position of the outcome, from 1. */
interface Place {
  step: string;
  outcomes: readonly string[];
}

/** Sorted by the steps' numbers, so that existing codes stay valid when a step is added. */
function placesOf({ steps }: Symptom): Place[] {
  return Object.entries(steps)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .map(([step, { outcomes }]) => ({
      step,
      outcomes: Object.entries(outcomes)
        .toSorted(([, a], [, b]) => a.number - b.number)
        .map(([outcome]) => outcome),
    }));
}

/** All replies as one mixed-radix number, the first step's digit the lowest. Empty without replies. */
function answersOf(replies: readonly Reply[], symptom: Symptom): string {
  const given = new Map(replies.map(({ step, outcome }) => [step, outcome]));
  const number = placesOf(symptom).reduceRight(
    (sum, { step, outcomes }) =>
      sum * BigInt(outcomes.length + 1) + BigInt(outcomes.indexOf(given.get(step) ?? '') + 1),
    0n,
  );
  return number === 0n ? '' : String(number);
}

function repliesOf(answers: string, symptom: Symptom): { replies: Reply[]; isWhole: boolean } {
  let rest = BigInt(answers);
  const given = placesOf(symptom).flatMap(({ step, outcomes }): Reply[] => {
    const values = BigInt(outcomes.length + 1);
    const outcome = outcomes[Number(rest % values) - 1];
    rest /= values;
    return outcome === undefined ? [] : [{ step, outcome }];
  });
  const replies = soundReplies(symptom, inOrder(symptom, given));
  return { replies, isWhole: rest === 0n && replies.length === given.length };
}

/** Sorts replies so that each can be given: after those that they need, before those that block them. */
function inOrder({ model }: Symptom, given: readonly Reply[]): Reply[] {
  const ordered: Reply[] = [];
  let left = [...given];
  for (;;) {
    const isBlocked = ({ step }: Reply, by: Reply) =>
      stepIn(model, step).blocks?.some((block) => isMet(block, evidenceOf([by]))) === true;
    const next = left.find(
      (reply) =>
        isOffered(stepIn(model, reply.step), evidenceOf(ordered)) &&
        !left.some((other) => other !== reply && isBlocked(other, reply)),
    );
    // Replies that cannot be given together stay last, where `soundReplies` drops them.
    if (!next) return [...ordered, ...left];
    ordered.push(next);
    left = left.filter((reply) => reply !== next);
  }
}
