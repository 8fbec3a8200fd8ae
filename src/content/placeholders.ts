/**
 * What a text that is still to be written begins with, in every language: a pencil. `npm run new` writes it, and the
 * check finds it wherever it is left in what is published.
 */
export const PLACEHOLDER = '✎';

/** Whether a text, or a part of it, is still to be written. */
export function isPlaceholder(text: string): boolean {
  return text.includes(PLACEHOLDER);
}
