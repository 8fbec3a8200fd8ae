/** After an opening bracket. */
const OPENED = /(?<=[（「『(])/;

/** Splits a phrase into text nodes. With `word-break: keep-all`, WebKit breaks lines after an opening bracket within a text node. */
export function textsOf(phrase: string): string[] {
  return phrase.split(OPENED);
}
