import { DIAGNOSIS_LENGTH, MAX_LENGTH } from './code-form.ts';
import { fit, withCheck } from './digits.ts';

/** Maximum number of digits of answers. */
export const MAX_ANSWERS = MAX_LENGTH - DIAGNOSIS_LENGTH;

/**
 * Writes the digits of a place in a diagnosis.
 *
 * @param place symptom 0-99, version 0-9, answers: up to 35 digits
 * @throws RangeError if a number or the answers do not fit
 */
export function writeDiagnosisCode(place: { symptom: number; version: number; answers: string }): string {
  const { symptom, version, answers } = place;
  if (answers.length > MAX_ANSWERS || /[^0-9]/.test(answers)) {
    throw new RangeError(`\`${answers}\` does not fit ${MAX_ANSWERS} digits.`);
  }
  return withCheck(`2${fit(symptom, 2)}${fit(version, 1)}${answers}`);
}
