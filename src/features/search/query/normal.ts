/** No question is longer: what follows says nothing new, and must not cost time. */
export const LONGEST = 400;

/**
 * A text as it is compared: one form for each letter (full-width, half-width, capitals), words parted by one space,
 * nothing but letters and digits.
 *
 * @example normalise('ＱＲｺｰﾄﾞ, can’t-read') // 'qrコード cant read'
 */
export function normalise(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[\p{L}])['’ʼ`](?=\p{L})/gu, '')
    .replace(/(?<=[\p{Script=Hiragana}\p{Script=Katakana}ー])[-‐‑–—−─~〜]+(?![a-z0-9])/gu, 'ー')
    .replace(/ー{2,}/g, 'ー')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a word may begin or end at a place: nowhere inside a Latin word, perhaps between kana, surely at a space. */
export type Edge = 'none' | 'soft' | 'hard';

/** A text without its spaces, and the edges before each of its letters and after the last. */
export interface NormalLine {
  text: string;
  edges: Edge[];
}

/**
 * A normal text without spaces: `bikelamp` and `bike lamp` are one. A word of Latin letters or digits is never cut.
 *
 * @example lineOf('ab 読む').edges // ['hard', 'none', 'hard', 'soft', 'hard']
 */
export function lineOf(normal: string): NormalLine {
  const edges: Edge[] = ['hard'];
  let text = '';
  for (const letter of normal) {
    const at = text.length;
    if (letter === ' ') {
      edges[at] = 'hard';
      continue;
    }
    if (at > 0) edges[at] ??= edgeBetween(text.charAt(at - 1), letter);
    text += letter;
    if (letter.length > 1) edges[at + 1] = 'none';
  }
  edges[text.length] = 'hard';
  return { text, edges };
}

function edgeBetween(one: string, other: string): Edge {
  if (isLatin(one) !== isLatin(other)) return 'hard';
  return isLatin(one) ? 'none' : 'soft';
}

/** Letters that are written in words with spaces between them, and digits. */
export function isLatin(letter: string): boolean {
  return /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter);
}
