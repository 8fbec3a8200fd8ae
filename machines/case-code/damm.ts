/** Damm's quasigroup of order 10: totally anti-symmetric, so that swaps of neighbours are caught too. */
const TABLE = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/**
 * The check digit of a string of digits, by H. M. Damm (2004). It catches every single wrong digit
 * and every swap of two neighbours.
 *
 * @example checkDigit('572') // '4'
 */
export function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = TABLE[interim]![Number(digit)]!;
  return String(interim);
}

/** Whether a string of digits ends with its own check digit. */
export function isChecked(digits: string): boolean {
  return digits.length > 1 && checkDigit(digits) === '0';
}
