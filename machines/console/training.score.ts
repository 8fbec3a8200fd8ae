import type { TrainingResult } from './training.types.ts';

/** Points for finding what was wrong at once, for naming the cause, and for asking no more of the caller than needed. */
export const MOST_POINTS = { problem: 20, cause: 50, effort: 30 } as const;

/** Points that a wrong guess at what is wrong costs. */
const MISS = 10;

/**
 * What a training is worth, in points. Whoever did not find the cause has none for how little they asked.
 *
 * @returns for each part a whole number from 0 to the most that it can have
 */
export function trainingScore({
  misses,
  isRight,
  effort,
  engineEffort,
}: Pick<TrainingResult, 'misses' | 'isRight' | 'effort' | 'engineEffort'>): Record<keyof typeof MOST_POINTS, number> {
  const share = effort <= engineEffort ? 1 : engineEffort / effort;
  return {
    problem: Math.max(0, MOST_POINTS.problem - MISS * misses),
    cause: isRight ? MOST_POINTS.cause : 0,
    effort: isRight ? Math.round(MOST_POINTS.effort * share) : 0,
  };
}
