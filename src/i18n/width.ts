/** Full-width characters. Others take little more than half of the width in every font of the site. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = 0.6;

/** Estimates the width of a text in em. Errs on the wide side, since no browser measures it. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : NARROW), 0);
}
