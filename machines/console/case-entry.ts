import { readEvent } from './case-file.ts';
import type { CaseEvent } from './case.types.ts';
import { maskText } from './mask.ts';

/**
 * One event of a case as a text of its own. Notes are written as they would stand in a ticket.
 *
 * @param keep words that stay although they look like codes
 */
export function writeEntry(event: CaseEvent, isMasked: boolean, keep: readonly string[]): string {
  const { type, at, ...fields } = event;
  const hidden = (text: string): string => (isMasked ? maskText(text, keep) : text);
  if (event.type !== 'note.written') return JSON.stringify({ type, ...fields, at });
  const { text, base } = event;
  return JSON.stringify({ type, text: hidden(text), ...(base === undefined ? {} : { base: hidden(base) }), at });
}

/** The event that a text holds; nothing where it holds none. */
export function readEntry(text: string): CaseEvent | undefined {
  try {
    return readEvent(JSON.parse(text), [], [])[0];
  } catch {
    return undefined;
  }
}
