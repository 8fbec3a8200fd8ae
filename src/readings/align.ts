import { runsIn } from './find.ts';

/**
 * The readings of a word's runs of ideographs; `undefined` if the other letters do not match.
 *
 * @example alignedWith('読み取り', 'よみとり') // ['よ', 'と']
 */
export function alignedWith(word: string, reading: string): string[] | undefined {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of runsIn(word)) {
    parts.push(literal(word.slice(done, start)), '(.+?)');
    done = end;
  }
  parts.push(literal(word.slice(done)));
  return new RegExp(`^${parts.join('')}$`, 'u').exec(inHiragana(reading))?.slice(1);
}

/** Converts to hiragana. */
export function inHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function literal(text: string): string {
  return inHiragana(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
