import { alikeness } from '../../diagnosis/index.ts';
import type { Sight } from './opening.types.ts';

/**
 * How well some answers separate the steps of some screens, by the measure of the diagnosis: steps are equally likely
 * causes, and the remaining screens of a step share its probability. A screen that fits several answers is divided
 * among them.
 */
export function parting(left: readonly Sight[], answers: readonly ((sight: Sight) => boolean)[]): number {
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const stepOf = left.map(({ guide, step }) => {
    const key = `${guide} ${step}`;
    const at = places.get(key) ?? places.size;
    places.set(key, at);
    sizes[at] = (sizes[at] ?? 0) + 1;
    return at;
  });
  const causes = Uint32Array.from({ length: places.size }, (_, at) => at);
  const weights = new Float64Array(places.size).fill(1 / places.size);
  const chances = answers.map(() => new Float64Array(places.size));
  left.forEach((sight, index) => {
    const at = stepOf[index] ?? 0;
    const fitting = chances.filter((_, answer) => answers[answer]?.(sight));
    for (const p of fitting) p[at] = (p[at] ?? 0) + 1 / fitting.length / (sizes[at] ?? 1);
  });
  const all = alikeness(new Float64Array(places.size).fill(1), causes, weights);
  return chances.reduce((sum, p) => sum + alikeness(p, causes, weights), 0) - all;
}
