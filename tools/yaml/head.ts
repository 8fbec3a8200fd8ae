import { difference, type Span } from '../text/spans.ts';

const HEAD = /^(---\r?\n)([\s\S]*?)\r?\n---/;

/** The front matter of an article, without the lines `---`; nothing if it has none. */
export function headOf(text: string): string | undefined {
  return HEAD.exec(text)?.[2];
}

/**
 * The span of an article that changes its front matter.
 *
 * @param edit returns the new front matter; nothing if it cannot be changed
 */
export function headSpan(text: string, edit: (head: string) => string | undefined): Span | undefined {
  const [, open = '', head] = HEAD.exec(text) ?? [];
  const next = head === undefined ? undefined : edit(head);
  const span = next === undefined ? undefined : difference(head ?? '', next);
  return span && { ...span, from: span.from + open.length, to: span.to + open.length };
}
