import { codeFaults, formatCode, readCode, writeGuideCode, type CodeFault } from '../case-code/index.ts';
import type { Progress } from './walkthrough.fragment.ts';
import { stepOf, waysTo, type Route } from './walkthrough.graph.ts';
import { inPart, shortestTo, type ProgressNotice } from './walkthrough.progress.ts';

/** As the number of a path, it means any path that has no number of its own. */
const MAX_WAYS = 99;

/**
 * Encodes a place as digits to read aloud. The ways are encoded as the index among all paths to the step; beyond 99
 * paths, only the step is.
 */
export function encodeCase(progress: Progress, graph: Route): string {
  const step = stepOf(graph, progress.step);
  if (!step) throw new RangeError(`No step ${progress.step}.`);
  const index = waysTo(graph, progress.step).findIndex((ways) => ways.join('.') === progress.ways.join('.'));
  const ways = index < 0 ? MAX_WAYS : Math.min(index, MAX_WAYS);
  const place = { case: graph.case, version: graph.version, step: step.n, ways };
  return formatCode(writeGuideCode({ ...place, part: progress.part }));
}

const placeProblems = ['unknown-guide', 'unknown-step', 'not-a-guide'] as const;

export type CaseProblem = CodeFault | (typeof placeProblems)[number];

/** Marked as pure so that bundlers can drop it. */
export const caseProblems: readonly CaseProblem[] = /* @__PURE__ */ (codeFaults as readonly CaseProblem[]).concat(
  placeProblems,
);

/** A code of another version keeps the step, with the shortest ways to it and a notice. */
export function decodeCase(
  text: string,
  graphs: Readonly<Record<string, Route>>,
): { guide: string; progress: Progress; notice?: ProgressNotice } | { problem: CaseProblem } {
  const read = readCode(text);
  if ('fault' in read) return { problem: read.fault };
  const { code } = read;
  if (code.kind !== 'guide') return { problem: 'not-a-guide' };
  const found = Object.entries(graphs).find(([, graph]) => graph.case === code.case);
  if (!found) return { problem: 'unknown-guide' };
  const [guide, graph] = found;
  const [step] = Object.entries(graph.steps).find(([, { n }]) => n === code.step) ?? [];
  const nearest = step === undefined ? undefined : shortestTo(graph, step);
  if (step === undefined || !nearest) return { problem: 'unknown-step' };
  const ways = code.ways === MAX_WAYS ? undefined : waysTo(graph, step)[code.ways];
  if (code.version === graph.version && ways) return { guide, progress: inPart(graph, { step, ways }, code.part) };
  const progress = inPart(graph, nearest, code.part);
  if (code.version !== graph.version) return { guide, progress, notice: 'older-version' };
  return code.ways === MAX_WAYS ? { guide, progress } : { guide, progress, notice: 'ways-changed' };
}
