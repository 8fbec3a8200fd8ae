/** Numbers of the knowledge base are shorter. */
const MIN_DIGITS = 5;
const MAX_LETTERS = 2;
/** A label that was copied with the code. */
const LABEL = /^\D{2,24}[\s:](?=(\d[\s-]*){10})/;

/** Whether a text looks like a code: digits, separators, and a few letters typed for digits, as an O for a zero. */
export function isCode(text: string): boolean {
  const plain = text.normalize('NFKC').trim().replace(LABEL, '');
  if (!/^[\doil][\da-z\s.\-‐-―−ー・_]*$/i.test(plain)) return false;
  const letters = plain.replace(/[^a-z]/gi, '').length;
  const isOfDigits = plain.split(/\s+/).every((group) => !/[a-z]/i.test(group) || /\d/.test(group));
  return plain.replace(/\D/g, '').length >= MIN_DIGITS && letters <= MAX_LETTERS && isOfDigits;
}
