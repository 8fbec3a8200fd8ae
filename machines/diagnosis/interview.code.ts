import { formatCode, MOST_ANSWERS, writeDiagnosisCode } from '../case-code/index.ts';
import { numberOfReplies, saysNothing } from './interview.number.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom } from './symptom.types.ts';

/**
 * The code of a place, in groups to be read aloud: the symptom, its version, and all that was said as one number, in whatever
 * order. Where a symptom has more than a code holds, what says nothing is left out first, then what was said last.
 */
export function encodeInterview(replies: readonly Reply[], symptom: Symptom): string {
  const isEmpty = (reply: Reply): boolean => saysNothing(symptom, reply);
  const kept = [...replies.filter((reply) => !isEmpty(reply)), ...replies.filter(isEmpty)];
  while (digitsOf(kept, symptom).length > MOST_ANSWERS) kept.pop();
  const answers = digitsOf(kept, symptom);
  return formatCode(writeDiagnosisCode({ symptom: symptom.number, version: symptom.version, answers }));
}

/** Nothing where nothing was said. */
function digitsOf(replies: readonly Reply[], symptom: Symptom): string {
  const number = numberOfReplies(replies, symptom);
  return number === 0n ? '' : String(number);
}
