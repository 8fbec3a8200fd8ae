import { codeFaults, readCode, type CodeFault } from '../case-code/index.ts';
import type { InterviewNotice } from './interview.place.ts';
import { repliesOfDigits, repliesOfNumber } from './interview.read-number.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

const placeProblems = ['unknown-symptom', 'not-a-diagnosis'] as const;

/** Why a code leads to no interview: its form, or that no symptom has its number. */
export type InterviewCodeProblem = CodeFault | (typeof placeProblems)[number];

/** All of them. Pure, so that a page which takes one thing from here is not sent the rest. */
export const interviewCodeProblems: readonly InterviewCodeProblem[] = /* @__PURE__ */ (
  codeFaults as readonly InterviewCodeProblem[]
).concat(placeProblems);

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
  const { replies, isWhole } = code.isByStep
    ? repliesOfDigits(code.answers, symptom)
    : repliesOfNumber(BigInt(code.answers === '' ? 0 : code.answers), symptom);
  return isWhole ? { symptom: id, replies } : { symptom: id, replies, notice: 'replies-dropped' };
}
