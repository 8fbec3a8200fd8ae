import { DIAGNOSIS_SHORTEST, LONGEST } from './code-form.ts';
import { fit, withCheck } from './digits.ts';

/** As many digits of answers a code holds. */
export const MOST_ANSWERS = LONGEST - DIAGNOSIS_SHORTEST;

/**
 * The digits of a place in a diagnosis: as many as its answers need.
 *
 * @param place symptom 0-99, version 0-9, answers: up to 35 digits
 * @throws RangeError where a number does not fit its place, or the answers are too many or no digits: no such code
 * could be read back
 */
export function writeDiagnosisCode(place: { symptom: number; version: number; answers: string }): string {
  const { symptom, version, answers } = place;
  if (answers.length > MOST_ANSWERS || /[^0-9]/.test(answers)) {
    throw new RangeError(`\`${answers}\` does not fit ${MOST_ANSWERS} digits.`);
  }
  return withCheck(`2${fit(symptom, 2)}${fit(version, 1)}${answers}`);
}
