/** How a word with ideographs is read, where that is known. */
export type ReadingOf = (word: string) => string | undefined;

/**
 * A text with its known ideographs as they are read: the longest known word at each place, and what stands between.
 *
 * @param longest how many letters the longest known word has
 * @example readingIn('新しい鍵', (word) => ({ 新: 'あたら', 鍵: 'かぎ' })[word], 1) // 'あたらしいかぎ'
 */
export function readingIn(text: string, readingOf: ReadingOf, longest: number): string {
  let reading = '';
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at, readingOf, longest);
    reading += word.reading;
    at += word.length;
  }
  return reading;
}

/** The longest known word at a place of a text; where none is, its next letter, which is read as it stands. */
function wordAt(text: string, at: number, readingOf: ReadingOf, longest: number): { reading: string; length: number } {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const reading = readingOf(text.slice(at, at + length));
    if (reading !== undefined) return { reading, length };
  }
  return { reading: text.charAt(at), length: 1 };
}
