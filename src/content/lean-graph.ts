import type { Graph } from '../../machines/walkthrough/index.ts';

/** A graph as the browser needs it: how steps lead on and where problems show, without what is tapped. */
export function leanGraph({ steps, problems, ...rest }: Graph): Graph {
  return {
    ...rest,
    steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, { ...step, acts: [] }])),
    problems: Object.fromEntries(Object.entries(problems).map(([id, problem]) => [id, { ...problem, figures: [] }])),
  };
}
