const SMALL = 'zero|oh?|nought|one|two|three|four|five|six|seven|eight|nine';
const LARGE = 'ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
const WORD = `(?:double |triple )?(?:${SMALL}|${LARGE}|[0-9])`;
const CLEAR_KANA =
  'ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|さん|サン|よん|ヨン|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュウ|キュー';
/** The syllables at the end are also parts of many other words. */
const KANA = `(?:${CLEAR_KANA}|ゴー|ニー|に|ニ|し|シ|ご|ゴ|く|ク)`;

/** Matches three or more digits in English or Japanese words: `four eight two one`, `forty-eight 2 one`, `よんはちにいち`. */
export const DICTATED = [
  String.raw`(?<![A-Za-z])${WORD}(?:(?:, ?| and |[ -])${WORD}){2,11}(?![A-Za-z])`,
  `${KANA}(?:[ 、・-]?${KANA}){2,11}`,
].join('|');

const IS_SMALL = new RegExp(`^(?:${SMALL}|[0-9])$`);
const ALL_KANA = new RegExp(KANA, 'g');
const ALL_CLEAR_KANA = new RegExp(CLEAR_KANA, 'g');

/** The number of digits in a match of `DICTATED`; 0 if it is probably something else, such as a list of numbers. */
export function dictatedDigits(text: string): number {
  const kana = text.match(ALL_KANA)?.length ?? 0;
  if (kana > 0) return (text.match(ALL_CLEAR_KANA)?.length ?? 0) >= 2 ? kana : 0;
  const words = text.toLowerCase().split(/[ ,-]+/);
  const spelled = words.filter((each) => /[a-z]/.test(each) && each !== 'and');
  if (!spelled.some((each) => IS_SMALL.test(each))) return 0;
  return words.reduce((sum, each, at) => {
    if (each === 'and') return sum;
    if (each === 'double' || each === 'triple') return sum + (each === 'double' ? 1 : 2);
    // “Forty” alone is two digits, and so is “forty eight”.
    if (IS_SMALL.test(each)) return sum + (words[at - 1]?.endsWith('ty') ? 0 : 1);
    return sum + 2;
  }, 0);
}
