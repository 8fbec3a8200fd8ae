import type { Graph, Route } from '../../machines/walkthrough/index.ts';
import type { Library } from './library.ts';

/** A place has one digit for the part of its step. */
const MOST_PARTS = 9;

/**
 * A guide's route, as a browser needs it to walk: without what is tapped and without the numbers of figures, but with the
 * parts in which each step is shown.
 */
function routeOf({ steps, problems, before: _, ...rest }: Graph, shown: ReadonlyMap<string, number>): Route {
  return {
    ...rest,
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, { acts: _acts, ...step }]) => {
        const parts = Math.min(shown.get(id) ?? 1, MOST_PARTS);
        return [id, parts > 1 && !step.ways ? { ...step, parts } : step];
      }),
    ),
    problems: Object.fromEntries(Object.entries(problems).map(([id, { at }]) => [id, { at }])),
  };
}

/** The routes of all guides. */
export function routesOf(library: Pick<Library, 'guides' | 'articles'>): Record<string, Route> {
  return Object.fromEntries([...library.guides].map(([id, { graph }]) => [id, routeOf(graph, figuresIn(library, id))]));
}

/** How many figures each step of a guide has, one below the other: one for each act. The most, where languages differ. */
function figuresIn({ articles }: Pick<Library, 'articles'>, guide: string): Map<string, number> {
  const most = new Map<string, number>();
  for (const { outline } of articles.filter(({ id }) => id === guide)) {
    const own = new Map<string, number>();
    for (const { component, step, way } of outline.uses)
      if (component === 'Figure' && step !== undefined && way === undefined) own.set(step, (own.get(step) ?? 0) + 1);
    for (const [step, count] of own) most.set(step, Math.max(count, most.get(step) ?? 0));
  }
  return most;
}
