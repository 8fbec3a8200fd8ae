import type { FoundLine } from '../protocol/protocol.types.ts';

const MAX_RESULTS = 100;

/**
 * Finds the lines that contain every word. A file whose path contains them is found by its first line. Titles of articles come first.
 *
 * @param texts the content's files
 */
export function linesWith(texts: ReadonlyMap<string, string>, words: string): FoundLine[] {
  const wanted = normalized(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const contains = (text: string): boolean => {
    const plain = normalized(text);
    return wanted.every((word) => plain.includes(word));
  };
  const all = [...texts].flatMap(([file, text]) => {
    const isNamed = contains(file);
    return text
      .split(/\r\n?|\n/)
      .map((line, index): FoundLine => ({ file, line: index + 1, text: line.trim() }))
      .filter(({ text: line, line: number }) => (isNamed && number === 1) || contains(line));
  });
  const isTitle = ({ file, text }: FoundLine): boolean => file.endsWith('.mdx') && text.startsWith('title:');
  return [...all.filter(isTitle), ...all.filter((each) => !isTitle(each))].slice(0, MAX_RESULTS);
}

/** Full-width and half-width characters are alike, as are capital and small letters. */
function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
