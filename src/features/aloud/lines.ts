import type { SpokenBlock } from './spoken.types.ts';

/** A sentence in its block: what stands beside it is shown with it. */
export interface Line {
  block: SpokenBlock;
  /** Its place in the block, from 0. */
  at: number;
}

/**
 * The sentences that are read at a part of a step. Where an article has fewer figures than another in a second language, its last
 * part stands for those that it lacks, as in the walk.
 */
export function linesAt(blocks: readonly SpokenBlock[], part = 1): Line[] {
  const parts = Math.max(1, ...blocks.map((block) => block.part ?? 1));
  return blocks
    .filter((block) => block.part === undefined || block.part === Math.min(part, parts))
    .flatMap((block) => block.sentences.map((_, at) => ({ block, at })));
}

/** The sentences that are read of a problem, without causes that are not shown. */
export function linesOf(blocks: readonly SpokenBlock[], away: ReadonlySet<string>): Line[] {
  return blocks
    .filter(({ cause }) => cause === undefined || !away.has(cause))
    .flatMap((block) => block.sentences.map((_, at) => ({ block, at })));
}

/** What is said of a line. */
export function saidOf({ block, at }: Line): string {
  const { text = '', say = text } = block.sentences[at] ?? {};
  return say;
}
