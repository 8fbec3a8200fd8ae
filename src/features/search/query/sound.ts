import { cut } from './text.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['', 'あいうえお'],
  ['', 'ぁぃぅぇぉ'],
  ['k', 'かきくけこ'],
  ['s', 'さしすせそ'],
  ['t', 'たちつてと'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['m', 'まみむめも'],
  ['r', 'らりるれろ'],
  ['g', 'がぎぐげご'],
  ['z', 'ざじずぜぞ'],
  ['d', 'だぢづでど'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
];
const KANA = new Map<string, string>([
  ...ROWS.flatMap(([head, row]) => [...row].map((kana, at) => [kana, head + 'aiueo'.charAt(at)] as const)),
  ...[...'やゆよ'].map((kana, at) => [kana, `y${'auo'.charAt(at)}`] as const),
  ...Object.entries({ わ: 'wa', を: 'o', ん: 'n', ゔ: 'bu' }),
]);
const SMALL_Y = new Map(Object.entries({ ゃ: 'ya', ゅ: 'yu', ょ: 'yo' }));

/**
 * Romanizes kana, without long vowels. Other characters stay unchanged.
 * @example soundOf('ユーザー') // 'yuza'
 */
export function soundOf(text: string): string {
  let sound = '';
  let double = false;
  for (const letter of text) {
    const kana = /[ァ-ヶ]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter;
    const small = SMALL_Y.get(kana);
    if (kana === 'っ') double = true;
    else if (small !== undefined && sound.endsWith('i')) sound = sound.slice(0, -1) + small;
    else if (letter !== 'ー') {
      const syllable = KANA.get(kana) ?? letter;
      sound += double && /^[a-z]/.test(syllable) ? syllable.charAt(0) + syllable : syllable;
      double = false;
    }
  }
  return sound
    .replace(/ou/g, 'o')
    .replace(/ei/g, 'e')
    .replace(/([aiueo])\1+/g, '$1');
}

/**
 * Replaces ideographs by their readings, the longest known word at each position.
 * @param longest the length of the longest known word
 * @example readingIn('新しい鍵', (word) => ({ 新: 'あたら', 鍵: 'かぎ' })[word], 1) // 'あたらしいかぎ'
 */
export function readingIn(text: string, readingOf: (word: string) => string | undefined, longest: number): string {
  const pieces = cut({ text, edges: [] }, readingOf, longest);
  return pieces.map(({ from, to, thing }) => thing ?? text.slice(from, to)).join('');
}
