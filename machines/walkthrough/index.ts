export type { Act, Graph, Route, Step } from './walkthrough.types.ts';
export {
  asksForStep,
  asksForWalk,
  BEGINNING,
  guidedFragment,
  readFragment,
  stepFragment,
  writeFragment,
} from './walkthrough.fragment.ts';
export { checkGraph } from './walkthrough.check.ts';
export { figuresOf, reachableFrom, stepIn, waysThrough } from './walkthrough.graph.ts';
export {
  decodeProgress,
  encodeProgress,
  inPart,
  problemsAt,
  problemsBehind,
  remainingFrom,
  shortestTo,
  trailOf,
  type Progress,
  type ProgressNotice,
} from './walkthrough.progress.ts';
export { encodeCase, waysTo } from './walkthrough.case.ts';
export { caseProblems, decodeCase } from './walkthrough.read-case.ts';
export {
  createWalkthrough,
  placeBefore,
  type WalkthroughEvent,
  type WalkthroughMachine,
} from './walkthrough.machine.ts';
export { placeAt, walkthroughView, type WalkthroughView } from './walkthrough.view.ts';
