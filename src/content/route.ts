import type { Graph, Route } from '../../machines/walkthrough/index.ts';
import type { Library } from './library.ts';

/** Codes have one digit for the part of a step. */
const MAX_PARTS = 9;

/** The route of a guide for the browser: without acts and figure numbers, but with the number of parts of each step. */
function routeOf({ steps, problems, before: _, ...rest }: Graph, shown: ReadonlyMap<string, number>): Route {
  return {
    ...rest,
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, { acts: _acts, ...step }]) => {
        const parts = Math.min(shown.get(id) ?? 1, MAX_PARTS);
        return [id, parts > 1 && !step.ways ? { ...step, parts } : step];
      }),
    ),
    problems: Object.fromEntries(Object.entries(problems).map(([id, { at }]) => [id, { at }])),
  };
}

export function routesOf(library: Pick<Library, 'guides' | 'articles'>): Record<string, Route> {
  return Object.fromEntries([...library.guides].map(([id, { graph }]) => [id, routeOf(graph, figuresIn(library, id))]));
}

/** The number of figures of each step outside of its ways: the maximum over languages. */
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
