import type { Graph } from '../../../machines/walkthrough/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import type { Article, Guide } from '../article.types.ts';

/** A step that the graph calls otherwise than the guide does in every language. */
export interface RenamedStep {
  old: string;
  now: string;
}

/** The one step of a guide that was renamed in the graph alone, if there is one. A slip is in one language only. */
export function renamedStep(graph: Graph, localized: readonly Article[]): RenamedStep | undefined {
  const found = localized.map(({ outline }) => {
    const ids = outline.uses.filter(({ component }) => component === 'Step').map(({ id }) => id);
    const missing = Object.keys(graph.steps).filter((id) => !ids.includes(id));
    const unknown = ids.filter((id) => !Object.hasOwn(graph.steps, id));
    return { missing, unknown };
  });
  const [first, ...others] = found;
  const [now, old] = [first?.missing[0], first?.unknown[0]];
  if (now === undefined || !old || others.length === 0) return undefined;
  const isSame = found.every(({ missing, unknown }) => missing.join() === now && unknown.join() === old);
  return isSame ? { old, now } : undefined;
}

/** The graph with the step's old id, by which the words still agree with it. */
export function withOldId(graph: Graph, { old, now }: RenamedStep): Graph {
  const steps = Object.entries(graph.steps).map(([id, step]) => [id === now ? old : id, step] as const);
  return { ...graph, steps: Object.fromEntries(steps) };
}

/** One fault instead of one for each file that has the old id, and the command that renames it in all of them. */
export function renamedProblem({ id, file, lineOf }: Guide, { old, now }: RenamedStep): Problem {
  return {
    code: 'step-renamed',
    message: `The graph has a step \`${now}\`, which every article calls \`${old}\`.`,
    hint: `Call it \`${old}\` here again, then run \`npm run rename -- step ${id} ${old} ${now}\`: it renames the step wherever it is named, and keeps its old links.`,
    file,
    line: lineOf(['steps', now]),
  };
}
