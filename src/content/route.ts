import type { Graph, Route } from '../../machines/walkthrough/index.ts';
import type { Library } from './library.ts';

/** A place has one digit for the part of its step. */
const MOST_PARTS = 9;

/**
 * A guide's route, as a browser needs it to walk: without what is tapped and without the numbers of figures, but with the
 * parts in which each step is shown.
 */
function routeOf({ steps, problems, before: _, ...rest }: Graph, shown: Readonly<Record<string, number>>): Route {
  return {
    ...rest,
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, { acts: _acts, ...step }]) => {
        const parts = shown[id];
        return [id, parts === undefined ? step : { ...step, parts }];
      }),
    ),
    problems: Object.fromEntries(Object.entries(problems).map(([id, { at }]) => [id, { at }])),
  };
}

/** The routes of all guides. */
export function routesOf(library: Pick<Library, 'guides' | 'articles'>): Record<string, Route> {
  const parts = partsByGuide(library);
  return Object.fromEntries([...library.guides].map(([id, { graph }]) => [id, routeOf(graph, parts[id] ?? {})]));
}

/** In how many parts a walk shows the steps of each guide: those that it shows in several. */
export function partsByGuide(library: Pick<Library, 'guides' | 'articles'>): Record<string, Record<string, number>> {
  return Object.fromEntries(
    [...library.guides].map(([id, { graph }]) => {
      const shown = [...figuresIn(library, id)].filter(([step, count]) => count > 1 && !graph.steps[step]?.ways);
      return [id, Object.fromEntries(shown.map(([step, count]) => [step, Math.min(count, MOST_PARTS)]))];
    }),
  );
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
