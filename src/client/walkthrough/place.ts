import type { Progress } from '../../../machines/walkthrough/index.ts';

/**
 * The fragment of a place in the walkthrough, as `encodeProgress` writes it. Without ways it ends in `~`, which tells
 * a guided reader's address from a plain link to a step of the article.
 */
export function fragmentOf({ step, ways }: Progress): string {
  return `step-${step}~${ways.join('.')}`;
}

/** Whether an address's fragment asks for the walkthrough. */
export function isGuided(hash: string): boolean {
  return /^#step-[^~]+~/.test(hash);
}

/** The whole address of a place, to be shared. */
export function addressOf(progress: Progress): string {
  return `${location.origin}${location.pathname}#${fragmentOf(progress)}`;
}
