import type { AgentData } from './words.ts';

/**
 * The symptoms in the order in which they come to mind at a step: first those of the problems that are known there,
 * by their article or by an article that tells of one of their faults.
 */
export function symptomsOf({ guides, symptoms, remedies }: AgentData, guide: string, step: string): string[] {
  const here = new Set(
    Object.entries(guides[guide]!.problems).flatMap(([id, { at }]) => (at.includes(step) ? [id] : [])),
  );
  const isHere = (id: string): boolean => {
    const { article, causes } = symptoms[id]!;
    const told = Object.values(causes).flatMap(({ faults }) => faults.map((fault) => remedies[fault]?.problem));
    return [article, ...told].some((problem) => problem !== undefined && here.has(problem));
  };
  const all = Object.keys(symptoms);
  return [...all.filter(isHere), ...all.filter((id) => !isHere(id))];
}
