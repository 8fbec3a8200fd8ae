import type { CaseSnapshot } from './case.machine.ts';
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
