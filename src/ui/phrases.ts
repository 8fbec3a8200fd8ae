/** After a bracket that opens. */
const OPENED = /(?<=[（「『(])/;

/**
 * A phrase in the texts that it is put into a line as. Where words are kept together, WebKit ends lines with a bracket that opens,
 * unless it is the end of its text.
 */
export function textsOf(phrase: string): string[] {
  return phrase.split(OPENED);
}
