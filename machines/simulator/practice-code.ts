/** Every string of the practice portal begins with it: nobody can take one for a code of the broker's, nor the reverse. */
const MARK = 'PRAC';
/** Without 0, O, 1 and I, which are hard to tell apart. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;

/** How many characters a practice code has. */
export const PRACTICE_CODE_LENGTH = MARK.length + LENGTH;

/**
 * The string below the practice portal's QR code.
 *
 * @param seed of the scenario
 * @param serial how many strings the server drew before this one; each differs from the last
 */
export function practiceCode(seed: number, serial: number): string {
  // A linear congruential generator (Numerical Recipes): no secret is made here, only variety.
  let state = Math.imul(seed * 64 + serial + 1, 2_654_435_761) >>> 0;
  let code = MARK;
  for (let index = 0; index < LENGTH; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    code += ALPHABET.charAt(state >>> 27);
  }
  return code;
}

/** What was typed, as the app reads it: full-width letters, lower case, spaces and hyphens make no difference. */
export function normaliseCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}

/** Whether a text is a code of this practice, right or mistyped. Anything else is never kept. */
export function isPracticeCode(text: string): boolean {
  return new RegExp(`^${MARK}[0-9A-Z]{${LENGTH}}$`).test(text);
}

/** The practice code in what a QR code says: the address of this site's simulator with `string=…`. */
export function codeInPayload(payload: string): string | undefined {
  return new RegExp(`[?#&]string=(${MARK}[0-9A-Z]{${LENGTH}})(?:[&#]|$)`).exec(payload)?.[1];
}

/** A code as a hasty reader types it: two neighbours change places. One letter six times over stays as it is. */
export function mistyped(code: string): string {
  const letters = [...code.slice(0, -1)];
  const at = letters.findIndex((letter, index) => index >= MARK.length && letter !== code[index + 1]);
  if (at < 0) return code;
  return code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
}
