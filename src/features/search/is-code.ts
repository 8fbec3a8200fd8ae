/** The shortest code has so many digits; a number of the knowledge base has fewer. */
const SHORTEST = 5;
/** An O for a zero, an l for a one: more letters than these are no slip. */
const MOST_LETTERS = 2;

/** What it is called where it is shown, and is typed or copied with it. */
const LABEL = /^\D{2,24}[\s:](?=(\d[\s-]*){10})/;

/** Whether a text is a code that somebody was told: digits and what people write between them (as `readCode` passes over it), a letter in the place of one at most. */
export function isCode(text: string): boolean {
  const plain = text.normalize('NFKC').trim().replace(LABEL, '');
  if (!/^[\doil][\da-z\s.\-‐-―−ー・_]*$/i.test(plain)) return false;
  const letters = plain.replace(/[^a-z]/gi, '').length;
  const isOfDigits = plain.split(/\s+/).every((group) => !/[a-z]/i.test(group) || /\d/.test(group));
  return plain.replace(/\D/g, '').length >= SHORTEST && letters <= MOST_LETTERS && isOfDigits;
}
