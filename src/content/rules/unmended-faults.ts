import type { Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';

/** Faults of the simulated product that no remedy mends: a practice of one strands whoever meets it, and nothing proves the advice. */
export function unmendedFaults({ simulator, remedies, yaml }: Library): Problem[] {
  const file = 'content/simulator/product.yaml';
  return Object.keys(simulator?.faults ?? {})
    .filter((fault) => !Object.hasOwn(remedies, fault))
    .map((fault) => ({
      code: 'fault-unmended',
      message: `Nothing mends the fault \`${fault}\`.`,
      hint: 'Write in content/remedies.yaml what is seen of it and what mends it: the check performs it, and the practice leads past it.',
      file,
      line: yaml.get(file)?.lineOf(['faults', fault]),
    }));
}
