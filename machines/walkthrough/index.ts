export * from './walkthrough.fragment.ts';
export * from './walkthrough.graph.ts';
export * from './walkthrough.progress.ts';
export { encodeCase, caseProblems, decodeCase } from './walkthrough.case.ts';
export { checkGraph } from './walkthrough.check.ts';
export * from './walkthrough.machine.ts';
