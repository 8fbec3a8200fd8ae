import type { CaseSnapshot } from './case.machine.ts';
import type { CaseEvent } from './case.types.ts';
import { maskText } from './mask.ts';

/** What makes of a text of an agent's what may leave the text field. */
export type Hider = (text: string) => string;

/**
 * Hides what looks like a secret, as far as the case says.
 *
 * @param keep words that are no secrets in any case: the references of the site
 */
export function hiderOf({ context: { isMasked, shownPieces } }: CaseSnapshot, keep: readonly string[]): Hider {
  return (text) => (isMasked ? maskText(text, [...keep, ...shownPieces]) : text);
}

/** An event as it may leave the console: what an agent wrote freely is hidden in as far as it looks like a secret. */
export function hiddenEvent(event: CaseEvent, hide: Hider): CaseEvent {
  if (event.type === 'mistake.noted') return { ...event, text: hide(event.text) };
  if (event.type !== 'note.written') return event;
  const { base } = event;
  return { ...event, text: hide(event.text), ...(base === undefined ? {} : { base: hide(base) }) };
}
