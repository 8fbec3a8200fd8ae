import { checkDigit } from './damm.ts';

/**
 * Digits in groups of three, to be read aloud; no digit stands alone at the end.
 *
 * @example formatCode('1101105007') // '110 110 5007'
 */
export function formatCode(digits: string): string {
  return digits.replace(/\d{3}(?=\d\d)/g, '$& ');
}

/** Appends the check digit. */
export function withCheck(digits: string): string {
  return digits + checkDigit(digits);
}

/**
 * Pads a number to a number of digits.
 *
 * @throws RangeError if it does not fit
 */
export function fit(value: number, length: number): string {
  const text = String(value).padStart(length, '0');
  if (text.length !== length || /\D/.test(text)) {
    throw new RangeError(`${value} does not fit ${length} digits.`);
  }
  return text;
}
