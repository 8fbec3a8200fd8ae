import { readEvent } from './case-file.ts';
import type { CaseEvent } from './case.types.ts';
import { hiddenEvent, type Hider } from './hider.ts';

/**
 * One event of a case as a text of its own, with secrets masked.
 *
 * @param hide what hides secrets in a text, of the case in its present state
 */
export function writeEntry(event: CaseEvent, hide: Hider): string {
  const { type, at, ...fields } = hiddenEvent(event, hide);
  return JSON.stringify({ type, ...fields, at });
}

/** The event that a text holds; nothing where it holds none. */
export function readEntry(text: string): CaseEvent | undefined {
  try {
    return readEvent(JSON.parse(text), [], [])[0];
  } catch {
    return undefined;
  }
}
