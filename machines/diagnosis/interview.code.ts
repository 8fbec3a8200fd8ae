import { codeFaults, formatCode, readCode, writeDiagnosisCode, type CodeFault } from '../case-code/index.ts';
import type { InterviewNotice } from './interview.place.ts';
import { aboutStep, meaningOf } from './interview.outcomes.ts';
import { soundReplies } from './interview.replies.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

/** A code has room for so many replies, three digits each. */
export const MOST_REPLIES = 11;

const placeProblems = ['unknown-symptom', 'not-a-diagnosis'] as const;

/** Why a code leads to no interview: its form, or that no symptom has its number. */
export type InterviewCodeProblem = CodeFault | (typeof placeProblems)[number];

/** All of them. Pure, so that a page which only writes codes is not sent what reads them. */
export const interviewCodeProblems: readonly InterviewCodeProblem[] = /* @__PURE__ */ (
  codeFaults as readonly InterviewCodeProblem[]
).concat(placeProblems);

/**
 * The code of a place, in groups to be read aloud: the symptom, its version, and each reply as the number of its step
 * (two digits) and of its outcome (one). Where there are more than fit, those that say nothing are left out first.
 */
export function encodeInterview(replies: readonly Reply[], symptom: Symptom): string {
  const saysNothing = (reply: Reply) => meaningOf(symptom, reply).role !== undefined;
  const first = [...replies.filter((reply) => !saysNothing(reply)), ...replies.filter(saysNothing)];
  const kept = first.slice(0, MOST_REPLIES);
  const answers = replies
    .filter((reply) => kept.includes(reply))
    .map((reply) => {
      const { number } = aboutStep(symptom, reply.step);
      return `${String(number).padStart(2, '0')}${meaningOf(symptom, reply).number}`;
    });
  return formatCode(
    writeDiagnosisCode({ symptom: symptom.number, version: symptom.version, answers: answers.join('') }),
  );
}

/**
 * The interview and the place in it that a code names. Of another version it keeps the symptom, drops the replies,
 * whose numbers may mean something else now, and says so.
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
  const asked = code.answers.match(/\d{1,3}/g) ?? [];
  const replies = soundReplies(
    symptom,
    asked.flatMap((digits) => replyFrom(digits, symptom)),
  );
  if (replies.length === asked.length) return { symptom: id, replies };
  return { symptom: id, replies, notice: 'replies-dropped' };
}

function replyFrom(digits: string, symptom: Symptom): Reply[] {
  const [, step, outcome] = /^(\d\d)(\d)$/.exec(digits) ?? [];
  return Object.entries(symptom.steps)
    .filter(([, { number }]) => number === Number(step))
    .flatMap(([id, { outcomes }]) =>
      Object.entries(outcomes)
        .filter(([, { number }]) => number === Number(outcome))
        .map(([each]) => ({ step: id, outcome: each })),
    );
}
