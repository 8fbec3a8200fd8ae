/** Longer questions are cut off, to limit the time. */
export const MAX_LENGTH = 400;

/**
 * The normal form for comparing: one form of each letter, one space between words, only letters and digits.
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

/** Whether a word can begin or end at a position: not inside a Latin word, possibly between kana, always at a space. */
export type Edge = 'none' | 'soft' | 'hard';

/** A text without its spaces, and the edge before each letter and after the last one. */
export interface NormalLine {
  text: string;
  edges: Edge[];
}

/**
 * A normal text without spaces, so that `bikelamp` and `bike lamp` are the same.
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

/** Whether a letter belongs to a language with spaces between words, or is a digit. */
export function isLatin(letter: string): boolean {
  return /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter);
}

/**
 * The stem of an English word, the same for `scanned`, `scanning` and `scans`. Words in other scripts don't change.
 * @example stemOf('notifications') // 'notificat'
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const plain = withoutEnding(word);
  // `scann` becomes `scan`, but `tell` and `add` stay.
  const single = plain !== word && /..([bdgmnprt])\1$/.test(plain) ? plain.slice(0, -1) : plain;
  return single.length > 4 && single.endsWith('e') ? single.slice(0, -1) : single;
}

function withoutEnding(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return withoutEnding(word.slice(0, -1));
  if (/[^s]ion$/.test(word) && word.length > 6) return word.slice(0, -3);
  if (/[aeiouy].*ing$/.test(word) && word.length > 5) return word.slice(0, -3);
  if (/[aeiouy].*ed$/.test(word) && word.length > 4 && !word.endsWith('eed')) return word.slice(0, -2);
  return word;
}

export interface CutPiece<Thing> {
  from: number;
  to: number;
  /** `undefined` for unknown letters. */
  thing: Thing | undefined;
}

/** Cuts a text into known things, the longest one at each place. @param longest the length of the longest name */
export function cut<Thing>(
  { text, edges }: NormalLine,
  find: (name: string) => Thing | undefined,
  longest: number,
): CutPiece<Thing>[] {
  const pieces: CutPiece<Thing>[] = [];
  for (let from = 0; from < text.length;) {
    const known = pieceAt(from);
    const last = pieces.at(-1);
    // Unknown letters side by side are one piece, unless a word ends between them.
    if (!known && last && last.thing === undefined && edges[from] !== 'hard') last.to = from + 1;
    else pieces.push(known ?? { from, to: from + 1, thing: undefined });
    from = known?.to ?? from + 1;
  }
  return pieces;

  function pieceAt(from: number): CutPiece<Thing> | undefined {
    if (edges[from] === 'none') return undefined;
    for (let to = Math.min(text.length, from + longest); to > from; to -= 1) {
      const thing = edges[to] === 'none' ? undefined : find(text.slice(from, to));
      if (thing !== undefined) return { from, to, thing };
    }
    return undefined;
  }
}
