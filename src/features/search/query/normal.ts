/** Longer questions are cut off, to limit the time for one. */
export const MAX_LENGTH = 400;

/**
 * A text in its normal form for comparing: one form for each letter (full-width, half-width, capitals), one space
 * between words, only letters and digits.
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

/**
 * Whether a word can begin or end at a position: never inside a Latin word, possibly between kana, always at a space.
 */
export type Edge = 'none' | 'soft' | 'hard';

/** A text without its spaces, and the edge before each letter and after the last one. */
export interface NormalLine {
  text: string;
  edges: Edge[];
}

/**
 * A normal text without spaces, so that `bikelamp` and `bike lamp` are the same.
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

/** Letters of languages with spaces between words, and digits. */
export function isLatin(letter: string): boolean {
  return /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter);
}
