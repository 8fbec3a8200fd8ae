export type { Act, Graph, GuideFigure, GuideProblem, Step } from './walkthrough.types.ts';
export { parseGraph } from './walkthrough.parse.ts';
export { checkGraph } from './walkthrough.check.ts';
export { figuresOf, reachableFrom, waysThrough } from './walkthrough.graph.ts';
