import type { Symptom } from '../../../machines/diagnosis/index.ts';
import type { AgentData } from './words.ts';

/**
 * The symptoms in the order in which they come to mind where some problems are known: first those of these problems, by
 * their article or by an article that tells of one of their faults.
 */
export function symptomsOf({ symptoms, remedies }: AgentData, problems: readonly string[]): string[] {
  const here = new Set(problems);
  const isHere = ({ article, causes }: Symptom): boolean => {
    const told = Object.values(causes).flatMap(({ faults }) => faults.map((fault) => remedies[fault]?.problem));
    return [article, ...told].some((problem) => problem !== undefined && here.has(problem));
  };
  const first = Object.entries(symptoms).flatMap(([id, symptom]) => (isHere(symptom) ? [id] : []));
  return [...new Set([...first, ...Object.keys(symptoms)])];
}
