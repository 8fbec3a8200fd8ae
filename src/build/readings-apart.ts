import { apart } from './apart.ts';

/** What `readingsOf` finds, found by a process of its own: its dictionary takes 250 MB, at a time when the build takes most. */
export function readingsApart(words: readonly string[], texts: readonly string[]): Promise<Record<string, string>> {
  return apart(new URL('readings-process.ts', import.meta.url), { words, texts }, 'The readings of words');
}
