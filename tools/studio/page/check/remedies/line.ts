import type { Issue } from '../../../protocol/protocol.types.ts';
import type { Span } from '../../../../text/spans.ts';

/** The line of a text that an issue is about, without its end. */
export interface IssueLine {
  /** Where it begins in the text. */
  from: number;
  line: string;
  /** From where in the line the issue is, if it says so; else 0. */
  column: number;
}

/** @returns nothing where the issue names no line, or one that is not there any more */
export function lineOfIssue({ line, column }: Pick<Issue, 'line' | 'column'>, text: string): IssueLine | undefined {
  if (line === undefined) return undefined;
  let from = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', from);
    if (end < 0) return undefined;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  const whole = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '');
  return { from, line: whole, column: Math.min(Math.max((column ?? 1) - 1, 0), whole.length) };
}

/** The part of a line that a pattern finds, from its column on or else from its beginning, as another. */
export function replaced({ from, line, column }: IssueLine, pattern: RegExp, insert: string): Span[] | undefined {
  const find = (at: number) => {
    const found = pattern.exec(line.slice(at));
    return found && { index: found.index + at, length: found[0].length };
  };
  const found = find(column) ?? find(0);
  if (!found) return undefined;
  const start = from + found.index;
  return [{ from: start, to: start + found.length, insert }];
}

/** What an issue names in backticks, in order. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
