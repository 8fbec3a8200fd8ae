import type { Span } from '../../../text/spans.ts';

/** What some editors put before a text. It is never shown, so that nothing can be written before it. */
const MARK = '\uFEFF';
const LINE_END = /\r\n?|\n/g;

/**
 * A file's text as CodeMirror holds it: all lines end in one way, and the mark before it is left out.
 *
 * @example shownText('one\r\ntwo\rthree\n') // 'one\ntwo\nthree\n'
 */
export function shownText(text: string): string {
  return (text.startsWith(MARK) ? text.slice(1) : text).replace(LINE_END, '\n');
}

/**
 * Changes of the shown text as spans of the file: what lies outside of them keeps its line ends, whichever they are. A line that is
 * new ends as the one does in which it is written.
 *
 * @param text of the file
 * @param changes spans of the shown text, in its order; none touches another
 */
export function spansInFile(text: string, changes: readonly Span[]): Span[] {
  const start = text.startsWith(MARK) ? 1 : 0;
  if (start === 0 && !text.includes('\r')) return [...changes];
  const ends = lineEnds(text, start);
  return changes.map(({ from, to, insert }) => {
    const [begin, end] = [placeInFile(ends, start, from), placeInFile(ends, start, to)];
    const written = insert.replaceAll('\n', endAt(ends, from));
    return { from: begin, to: end, insert: keptApart(text[begin - 1], written, text[end]) };
  });
}

/** How a line ends, where in the shown text, and how many characters more than there stand before it in the file. */
interface LineEnd {
  shown: number;
  more: number;
  text: string;
}

function lineEnds(text: string, start: number): LineEnd[] {
  let more = start;
  return [...text.matchAll(LINE_END)].map(({ 0: end, index }) => {
    const found = { shown: index - more, more, text: end };
    more += end.length - 1;
    return found;
  });
}

function placeInFile(ends: readonly LineEnd[], start: number, place: number): number {
  const last = ends[countBefore(ends, place) - 1];
  return place + (last ? last.more + last.text.length - 1 : start);
}

/** How the line ends that a place is in; the last line ends in nothing, and is like the one before. */
function endAt(ends: readonly LineEnd[], place: number): string {
  const index = countBefore(ends, place);
  return (ends[index] ?? ends[index - 1])?.text ?? '\n';
}

/** How many lines end before a place of the shown text. */
function countBefore(ends: readonly LineEnd[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.shown ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two line ends that come to stand beside one another must not become one: `\r` and `\n` would. */
function keptApart(before: string | undefined, insert: string, after: string | undefined): string {
  if (insert === '') return before === '\r' && after === '\n' ? '\n' : '';
  const first = before === '\r' && insert.startsWith('\n') ? `\r${insert}` : insert;
  return first.endsWith('\r') && after === '\n' ? `${first}\n` : first;
}
