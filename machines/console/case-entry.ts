import { readEvent } from './case-file.ts';
import type { CaseEvent } from './case.types.ts';
import type { Hider } from './hider.ts';

/**
 * One event of a case as a text of its own. Notes are written as they would stand in a ticket.
 *
 * @param hide what hides secrets in a text, of the case in its present state
 */
export function writeEntry(event: CaseEvent, hide: Hider): string {
  const { type, at, ...fields } = event;
  if (event.type !== 'note.written') return JSON.stringify({ type, ...fields, at });
  const { text, base } = event;
  return JSON.stringify({ type, text: hide(text), ...(base === undefined ? {} : { base: hide(base) }), at });
}

/** The event that a text holds; nothing where it holds none. */
export function readEntry(text: string): CaseEvent | undefined {
  try {
    return readEvent(JSON.parse(text), [], [])[0];
  } catch {
    return undefined;
  }
}
