import type { AgentData } from './words.ts';

/**
 * The symptoms in the order in which they come to mind where some problems are known: first those of these problems, by
 * their article or by an article that tells of one of their faults.
 */
export function symptomsOf({ symptoms, remedies }: AgentData, problems: readonly string[]): string[] {
  const here = new Set(problems);
  const isHere = (id: string): boolean => {
    const { article, causes } = symptoms[id]!;
    const told = Object.values(causes).flatMap(({ faults }) => faults.map((fault) => remedies[fault]?.problem));
    return [article, ...told].some((problem) => problem !== undefined && here.has(problem));
  };
  const all = Object.keys(symptoms);
  return [...all.filter(isHere), ...all.filter((id) => !isHere(id))];
}
