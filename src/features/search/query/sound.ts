/** Syllables as they are typed in Latin letters, in the rows of the table of kana. */
const ROWS: readonly (readonly [string, string])[] = [
  ['', 'あいうえお'],
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
  ...[...'ぁぃぅぇぉ'].map((kana, at) => [kana, 'aiueo'.charAt(at)] as const),
  ['わ', 'wa'],
  ['を', 'o'],
  ['ん', 'n'],
  ['ゔ', 'bu'],
]);
const SMALL_Y = new Map([
  ['ゃ', 'ya'],
  ['ゅ', 'yu'],
  ['ょ', 'yo'],
]);
/** Spellings of one sound, the table's own last. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sh(?=[auo])/g, 'sy'],
  [/ch(?=[auo])/g, 'ty'],
  [/j(?=[auo])/g, 'zy'],
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ji/g, 'zi'],
  [/tch/g, 'tt'],
  [/m(?=[bp])/g, 'n'],
  [/nn(?=[^aiueoy]|$)/g, 'n'],
];

/**
 * How a text in kana sounds, in Latin letters without long vowels; what is not kana stays.
 *
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
  return shortened(sound);
}

/**
 * How Japanese typed in Latin letters sounds, in the form that `soundOf` gives kana.
 *
 * @example soundOfLatin('yuuzaa') // 'yuza'
 */
export function soundOfLatin(text: string): string {
  return shortened(SPELLINGS.reduce((sound, [spelling, own]) => sound.replace(spelling, own), text));
}

function shortened(sound: string): string {
  return sound
    .replace(/ou/g, 'o')
    .replace(/ei/g, 'e')
    .replace(/([aiueo])\1+/g, '$1');
}
