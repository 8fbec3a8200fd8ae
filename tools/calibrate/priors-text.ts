import { parseDocument } from 'yaml';
import type { CausePrior } from '../../machines/console/index.ts';

/** Priors as they are written: three places, and never 0, since a cause that nobody met may still come. */
export function roundedPriors(causes: readonly Pick<CausePrior, 'after'>[]): number[] {
  return causes.map(({ after }) => Math.max(0.001, Number(after.toFixed(3))));
}

/** A symptom's file with other priors. Nothing else in it changes, not even a comment. */
export function withPriorsIn(text: string, causes: readonly CausePrior[]): string {
  const priors = roundedPriors(causes);
  const document = parseDocument(text);
  const edits = causes.flatMap(({ cause, before }, index) => {
    const node = document.getIn(['causes', cause, 'prior'], true) as { range?: [number, number, number] } | undefined;
    // What would be rounded to the same is left as its writer wrote it.
    if (!node?.range || priors[index] === Number(before.toFixed(3))) return [];
    return [{ from: node.range[0], to: node.range[1], prior: String(priors[index]) }];
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((changed, { from, to, prior }) => changed.slice(0, from) + prior + changed.slice(to), text);
}
