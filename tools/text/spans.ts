/** Characters of a text that are replaced: nothing else of it changes. */
export interface Span {
  from: number;
  to: number;
  insert: string;
}

/**
 * A text with spans replaced.
 *
 * @param spans in the order of the text, without overlap
 * @throws {RangeError} if they overlap or exceed the text
 * @example applied('one two', [{ from: 4, to: 7, insert: 'three' }]) // 'one three'
 */
export function applied(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of spans) {
    if (from < at || to < from || to > text.length)
      throw new RangeError(`A span ${from}–${to} does not lie in its text.`);
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** What takes the spans back, in the text that they lead to. */
export function inverse(text: string, spans: readonly Span[]): Span[] {
  let moved = 0;
  return spans.map(({ from, to, insert }) => {
    const start = from + moved;
    moved += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** The least span that makes one text of another; nothing where they are the same. */
export function difference(before: string, after: string): Span | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
