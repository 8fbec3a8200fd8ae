import type { CallField } from './case.types.ts';
import { secretSpans } from './secrets.ts';

/** What stands where something was hidden. */
export const MASK = '•••';

/**
 * A text with its secrets hidden: PINs and passwords, codes and strings that activate or log in, numbers of accounts and
 * cards. What a desk needs to find a caller again stays: numbers of tickets and errors, telephone numbers, dates, versions.
 *
 * @param shown what stays although it looks like a secret: references, and what the agent says is none
 * @param field the field that the text was typed into; absent for notes
 */
export function maskText(text: string, shown: readonly string[] = [], field?: CallField): string {
  const open = new Set(shown.map(compared));
  let masked = '';
  let done = 0;
  for (const { from, to } of secretSpans(text, field)) {
    if (open.has(compared(text.slice(from, to)))) continue;
    masked += text.slice(done, from) + MASK;
    done = to;
  }
  return masked + text.slice(done);
}

/** What looks like a secret in a text, as it is written there, each once. */
export function secretsIn(text: string, shown: readonly string[] = [], field?: CallField): string[] {
  const open = new Set(shown.map(compared));
  const pieces = secretSpans(text, field).map(({ from, to }) => text.slice(from, to));
  return [...new Set(pieces)].filter((piece) => !open.has(compared(piece)));
}

/** Texts that differ only in width and case are one. */
export function compared(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}
