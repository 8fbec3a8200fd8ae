import { codeFaults, readCode, type CodeFault } from '../case-code/index.ts';
import type { InterviewNotice } from './interview.place.ts';
import { repliesOfNumber } from './interview.read-number.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

const placeProblems = ['unknown-symptom', 'not-a-diagnosis'] as const;

/** Why a code does not lead to an interview. */
export type InterviewCodeProblem = CodeFault | (typeof placeProblems)[number];

/** Marked as pure so that bundlers can drop it. */
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
  const { replies, isWhole } = repliesOfNumber(BigInt(code.answers), symptom);
  return isWhole ? { symptom: id, replies } : { symptom: id, replies, notice: 'replies-dropped' };
}
