import type { SpokenBlock } from './spoken.types.ts';

/** A sentence, and the block that is shown with it. */
export interface Line {
  block: SpokenBlock;
  /** Index in the block. */
  at: number;
}

/**
 * The sentences of a part of a step. A translation with fewer figures has fewer parts: the last one replaces those that
 * are missing.
 */
export function linesAt(blocks: readonly SpokenBlock[], part = 1): Line[] {
  const parts = Math.max(1, ...blocks.map((block) => block.part ?? 1));
  return blocks
    .filter((block) => block.part === undefined || block.part === Math.min(part, parts))
    .flatMap((block) => block.sentences.map((_, at) => ({ block, at })));
}

/** The sentences of a problem, without hidden causes. */
export function linesOf(blocks: readonly SpokenBlock[], away: ReadonlySet<string>): Line[] {
  return blocks
    .filter(({ cause }) => cause === undefined || !away.has(cause))
    .flatMap((block) => block.sentences.map((_, at) => ({ block, at })));
}

/** The text to speak. */
export function saidOf({ block, at }: Line): string {
  const { text = '', say = text } = block.sentences[at] ?? {};
  return say;
}
