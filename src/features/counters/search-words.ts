import { normalise } from '../search/query/normal.ts';

/** Whoever writes more tells a story: nothing of it is counted. */
const MOST_WORDS = 6;
const LONGEST_WORD = 20;

/**
 * The words of a question that are counted where nothing answers it, joined by `+`: in their normal form, each once, in the order of
 * the alphabet, so that nobody's way of writing is in them. What can name somebody is left out: addresses, and whatever has two digits or
 * more. Empty where nothing is left, and where somebody wrote at length.
 *
 * @param language in which it is cut into words
 * @example countedWords('Spare holder, for a@b.example', locale) // 'for+holder+spare'
 */
export function countedWords(question: string, language: string): string {
  const plain = question
    .split(/\s+/)
    .filter((piece) => !/[@＠]|:\/\/|www\./.test(piece))
    .join(' ');
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(normalise(plain))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const told = new Set(words.filter((word) => !/\p{N}.*\p{N}/u.test(word) && word.length <= LONGEST_WORD));
  // One kana alone, such as a particle, says nothing.
  const saying = [...told].filter((word) => !/^[\p{Script=Hiragana}\p{Script=Katakana}a-z]$/u.test(word));
  return words.length > 2 * MOST_WORDS || saying.length > MOST_WORDS ? '' : saying.sort().join('+');
}
