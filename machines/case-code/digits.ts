import { GUIDE_LENGTH } from './code-form.ts';
import { checkDigit } from './damm.ts';

/**
 * Digits in groups, to be read aloud: three, three, and the rest; longer codes in threes.
 *
 * @example formatCode('1101105007') // '110 110 5007'
 */
export function formatCode(digits: string): string {
  if (digits.length === GUIDE_LENGTH) return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  return digits.match(/\d{1,3}/g)?.join(' ') ?? '';
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
  if (!Number.isInteger(value) || value < 0 || text.length !== length) {
    throw new RangeError(`${value} does not fit ${length} digits.`);
  }
  return text;
}
