import { checkDigit, isChecked } from './damm.ts';

/** What a code says, before anybody asks whether that place exists. */
export type ReadCode =
  | { kind: 'guide'; case: number; version: number; step: number; ways: number }
  | { kind: 'diagnosis'; symptom: number; version: number; answers: string };

/** Why a text is not a code; `mistyped` is told by the check digit. */
export const codeFaults = ['empty', 'not-digits', 'too-short', 'too-long', 'mistyped', 'unknown-kind'] as const;
export type CodeFault = (typeof codeFaults)[number];

const GUIDE_LENGTH = 10;
/** kind, symptom, version, check; the answers lie between. */
const DIAGNOSIS_SHORTEST = 5;
const LONGEST = 40;

/**
 * The ten digits of a place in a guide.
 *
 * @param place case 100-999, version 0-9, step 1-99, ways 0-99
 * @throws RangeError where a number does not fit its place: a checked graph always does
 */
export function writeGuideCode(place: { case: number; version: number; step: number; ways: number }): string {
  return withCheck(`1${fit(place.case, 3)}${fit(place.version, 1)}${fit(place.step, 2)}${fit(place.ways, 2)}`);
}

/** The digits of a place in a diagnosis: as many as its answers need. */
export function writeDiagnosisCode(place: { symptom: number; version: number; answers: string }): string {
  return withCheck(`2${fit(place.symptom, 2)}${fit(place.version, 1)}${place.answers}`);
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

/**
 * Reads a code as people type it: with spaces, hyphens or dots, in full-width digits too.
 * What it says is not yet known to exist.
 */
export function readCode(text: string): { code: ReadCode } | { fault: CodeFault } {
  const digits = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[\s\-‐-―−ー.・_]/g, '');
  if (digits === '') return { fault: 'empty' };
  if (!/^[0-9]+$/.test(digits)) return { fault: 'not-digits' };
  if (digits.length > LONGEST || text.length > 500) return { fault: 'too-long' };
  if (digits.startsWith('1')) {
    if (digits.length < GUIDE_LENGTH) return { fault: 'too-short' };
    if (digits.length > GUIDE_LENGTH) return { fault: 'too-long' };
    if (!isChecked(digits)) return { fault: 'mistyped' };
    const part = (from: number, to: number) => Number(digits.slice(from, to));
    return { code: { kind: 'guide', case: part(1, 4), version: part(4, 5), step: part(5, 7), ways: part(7, 9) } };
  }
  if (digits.startsWith('2')) {
    if (digits.length < DIAGNOSIS_SHORTEST) return { fault: 'too-short' };
    if (!isChecked(digits)) return { fault: 'mistyped' };
    return {
      code: {
        kind: 'diagnosis',
        symptom: Number(digits.slice(1, 3)),
        version: Number(digits.slice(3, 4)),
        answers: digits.slice(4, -1),
      },
    };
  }
  return { fault: digits.length >= GUIDE_LENGTH && !isChecked(digits) ? 'mistyped' : 'unknown-kind' };
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
