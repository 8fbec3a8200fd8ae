/** Marks practice codes, so that they cannot be mistaken for real ones. */
const MARK = 'PRAC';
/** Without 0, O, 1 and I, which look alike. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;

/** Marks practice codes of digits. */
const ZEROS = '000';

/** The code below the portal's QR code. @param serial number of codes drawn before this one */
export function practiceCode(seed: number, serial: number): string {
  // A linear congruential generator (Numerical Recipes): variety, not secrecy.
  let state = Math.imul(seed * 64 + serial + 1, 2_654_435_761) >>> 0;
  let code = MARK;
  for (let index = 0; index < LENGTH; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    code += ALPHABET.charAt(state >>> 27);
  }
  return code;
}

/** A code of digits, such as that of a text message. Those of one seed differ. @param serial number of codes drawn before */
export function practiceDigits(seed: number, serial: number, digits: number): string {
  const length = digits - ZEROS.length;
  // Coprime to 10.
  const number = (seed * 613 + (serial + 1) * 7919) % 10 ** length;
  return ZEROS + String(number).padStart(length, '0');
}

/** A serial number for a text, the same for each actor. */
export function serialOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 7);
}

/** Normalizes typed text: full-width letters, lowercase, spaces and hyphens make no difference. */
export function normaliseCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}

/** Whether a text is a practice code, right or mistyped. */
export function isPracticeCode(text: string): boolean {
  return new RegExp(`^(?:${MARK}[0-9A-Z]{${LENGTH}}|${ZEROS}[0-9]{2,7})$`).test(text);
}

/** Swaps two neighboring characters, or changes the last digit. A code of six equal characters stays the same. */
export function mistyped(code: string): string {
  if (code.startsWith(ZEROS)) return code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
  const letters = [...code.slice(0, -1)];
  const at = letters.findIndex((letter, index) => index >= MARK.length && letter !== code[index + 1]);
  if (at < 0) return code;
  return code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
}
