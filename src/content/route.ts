import type { Graph, Route } from '../../machines/walkthrough/index.ts';

/** A guide's route alone, as a browser needs it to walk: without what is tapped, and without the numbers of figures. */
export function routeOf({ steps, problems, ...rest }: Graph): Route {
  return {
    ...rest,
    steps: Object.fromEntries(Object.entries(steps).map(([id, { acts: _, ...step }]) => [id, step])),
    problems: Object.fromEntries(Object.entries(problems).map(([id, { at }]) => [id, { at }])),
  };
}
