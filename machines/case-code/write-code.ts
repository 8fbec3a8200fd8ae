/** Digits of a guide's code: kind, case (three), version, step (two), ways (two), check. */
export const GUIDE_LENGTH = 10;
/** Digits of a code with a part of a step, which precedes the check digit. */
export const PART_LENGTH = GUIDE_LENGTH + 1;
/** Digits of a diagnosis' code without answers: kind, symptom (two), version, check. */
export const DIAGNOSIS_LENGTH = 5;
/** Maximum number of digits of any code. */
export const MAX_LENGTH = 40;
/** Maximum number of digits of answers. */
export const MAX_ANSWERS = MAX_LENGTH - DIAGNOSIS_LENGTH;

export interface GuidePlace {
  case: number;
  version: number;
  step: number;
  ways: number;
  /** The part of the step, if it is not the first. */
  part?: number | undefined;
}

export interface DiagnosisPlace {
  symptom: number;
  version: number;
  /** The digits of one number. */
  answers: string;
}

/**
 * Writes the ten digits of a guide's code, or eleven for a later part of a step.
 * @param place case 100-999, version 0-9, step 1-99, ways 0-99, part 2-9; absent for the first
 * @throws RangeError if a number does not fit; those of a checked graph always do
 */
export function writeGuideCode({ case: guide, version, step, ways, part }: GuidePlace): string {
  const [kind, last] = part === undefined ? ['1', ''] : ['3', fit(part, 1)];
  return withCheck(`${kind}${fit(guide, 3)}${fit(version, 1)}${fit(step, 2)}${fit(ways, 2)}${last}`);
}

/**
 * @param place symptom 0-99, version 0-9, answers: up to 35 digits
 * @throws RangeError if a number or the answers do not fit
 */
export function writeDiagnosisCode({ symptom, version, answers }: DiagnosisPlace): string {
  if (answers.length > MAX_ANSWERS || /[^0-9]/.test(answers)) {
    throw new RangeError(`\`${answers}\` does not fit ${MAX_ANSWERS} digits.`);
  }
  return withCheck(`2${fit(symptom, 2)}${fit(version, 1)}${answers}`);
}

/** Groups digits to be read aloud: `110 110 5007`. None stands alone at the end. */
export function formatCode(digits: string): string {
  return digits.replace(/\d{3}(?=\d\d)/g, '$& ');
}

function withCheck(digits: string): string {
  return digits + checkDigit(digits);
}

/** @throws RangeError if the number does not fit */
function fit(value: number, length: number): string {
  const text = String(value).padStart(length, '0');
  if (text.length !== length || /\D/.test(text)) {
    throw new RangeError(`${value} does not fit ${length} digits.`);
  }
  return text;
}

/** Damm's quasigroup of order 10, row by row. Totally anti-symmetric, so it detects transpositions. */
const TABLE =
  '0317598642' +
  '7092154863' +
  '4206871359' +
  '1750983426' +
  '6123045978' +
  '3674209581' +
  '5869720134' +
  '8945362017' +
  '9438617205' +
  '2581436790';

/**
 * The check digit of a string of digits (H. M. Damm, 2004), such as 4 for `572`. It detects every single wrong digit
 * and every transposition of neighbors.
 */
export function checkDigit(digits: string): string {
  let interim = '0';
  for (const digit of digits) {
    const next = TABLE[Number(interim + digit)];
    if (next === undefined) throw new RangeError(`\`${digit}\` is not a digit.`);
    interim = next;
  }
  return interim;
}

export function isChecked(digits: string): boolean {
  return digits.length > 1 && checkDigit(digits) === '0';
}
