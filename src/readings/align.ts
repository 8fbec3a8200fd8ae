import { runsIn } from './find.ts';

/**
 * How each run of ideographs in a word is read, from how the whole is; `undefined` where its other letters do not stand in it.
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

/** The same in hiragana. */
export function inHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function literal(text: string): string {
  return inHiragana(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
