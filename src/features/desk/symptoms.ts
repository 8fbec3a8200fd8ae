import type { AgentData } from './words.ts';

/** The symptoms in the order in which they come to mind where some problems are known: first those that these tell of. */
export function symptomsOf({ symptoms, symptomsByProblem }: AgentData, problems: readonly string[]): string[] {
  const here = new Set(problems.flatMap((problem) => symptomsByProblem[problem] ?? []));
  const all = Object.keys(symptoms);
  return [...all.filter((id) => here.has(id)), ...all.filter((id) => !here.has(id))];
}
