import type { CallField } from './case.types.ts';
import { secretSpans } from './secrets.ts';

/** Replaces each masked secret. */
export const MASK = '•••';

/**
 * Masks the secrets in a text: PINs, passwords, codes, activation strings, account and card numbers. Numbers that a
 * desk needs are kept: tickets, errors, phone numbers, dates, versions.
 *
 * @param shown pieces that are not secrets: references, and what the agent has unmasked
 * @param field the field that the text was typed into; `undefined` for notes
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

/** The distinct secrets in a text, unmasked. */
export function secretsIn(text: string, shown: readonly string[] = [], field?: CallField): string[] {
  const open = new Set(shown.map(compared));
  const pieces = secretSpans(text, field).map(({ from, to }) => text.slice(from, to));
  return [...new Set(pieces)].filter((piece) => !open.has(compared(piece)));
}

/** Normalizes a text for comparisons that ignore width and case. */
export function compared(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}
