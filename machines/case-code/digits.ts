import { checkDigit } from './damm.ts';

/**
 * Digits in groups of three, to be read aloud; no digit stands alone at the end.
 *
 * @example formatCode('1101105007') // '110 110 5007'
 */
export function formatCode(digits: string): string {
  return digits.replace(/\d{3}(?=\d\d)/g, '$& ');
}

/** Digits with their check digit behind them. */
export function withCheck(digits: string): string {
  return digits + checkDigit(digits);
}

/**
 * A number in just so many digits.
 *
 * @throws RangeError where it does not fit
 */
export function fit(value: number, length: number): string {
  const text = String(value).padStart(length, '0');
  if (text.length !== length || /\D/.test(text)) {
    throw new RangeError(`${value} does not fit ${length} digits.`);
  }
  return text;
}
