import { DIAGNOSIS_SHORTEST, GUIDE_LENGTH, LONGEST } from './code-form.ts';
import { checkDigit } from './damm.ts';

const MOST_ANSWERS = LONGEST - DIAGNOSIS_SHORTEST;

/**
 * The ten digits of a place in a guide.
 *
 * @param place case 100-999, version 0-9, step 1-99, ways 0-99
 * @throws RangeError where a number does not fit its place: a checked graph always does
 */
export function writeGuideCode(place: { case: number; version: number; step: number; ways: number }): string {
  return withCheck(`1${fit(place.case, 3)}${fit(place.version, 1)}${fit(place.step, 2)}${fit(place.ways, 2)}`);
}

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

/**
 * Digits in groups, to be read aloud: three, three, and the rest; longer codes in threes.
 *
 * @example formatCode('1101105007') // '110 110 5007'
 */
export function formatCode(digits: string): string {
  if (digits.length === GUIDE_LENGTH) return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  return digits.match(/\d{1,3}/g)?.join(' ') ?? '';
}

function withCheck(digits: string): string {
  return digits + checkDigit(digits);
}

function fit(value: number, length: number): string {
  const text = String(value).padStart(length, '0');
  if (!Number.isInteger(value) || value < 0 || text.length !== length) {
    throw new RangeError(`${value} does not fit ${length} digits.`);
  }
  return text;
}
