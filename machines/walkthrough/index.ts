export * from './walkthrough.graph.ts';
export * from './walkthrough.progress.ts';
export { encodeCase, waysTo, caseProblems, decodeCase } from './walkthrough.case.ts';
export { checkGraph } from './walkthrough.check.ts';
export * from './walkthrough.machine.ts';
