import type { CaseSnapshot } from './case.machine.ts';
import type { CallField, CaseEvent } from './case.types.ts';
import { maskText } from './mask.ts';

/** Masks secrets in a text that an agent typed, into a field about the caller or elsewhere. */
export type Hider = (text: string, field?: CallField) => string;

/**
 * Returns a hider with the masking settings of a case.
 *
 * @param keep words that are never secrets: the references of the site
 */
export function hiderOf({ context: { isMasked, shownPieces } }: CaseSnapshot, keep: readonly string[]): Hider {
  return (text, field) => (isMasked ? maskText(text, [...keep, ...shownPieces], field) : text);
}

/** The texts about the caller, with secrets masked. */
export function hiddenFields({ context: { fields } }: CaseSnapshot, hide: Hider): typeof fields {
  const all = Object.entries(fields) as [CallField, string][];
  return Object.fromEntries(all.map(([field, text]) => [field, hide(text, field)]));
}

/** An event with secrets masked in everything that an agent typed. */
export function hiddenEvent(event: CaseEvent, hide: Hider): CaseEvent {
  if (event.type === 'field.written') return { ...event, text: hide(event.text, event.field) };
  const isText = event.type === 'mistake.noted' || event.type === 'note.written';
  return isText ? { ...event, text: hide(event.text) } : event;
}
