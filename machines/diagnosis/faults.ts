import type { Problem } from '../problem.ts';

export type Path = readonly (string | number)[];

/** Reports an inconsistency of a model or a symptom. */
export type Fault = (code: string, path: Path, message: string, hint: string) => void;

/** Collects the problems reported through `fault`, in order. */
export function gatherFaults(): { problems: Problem[]; fault: Fault } {
  const problems: Problem[] = [];
  return { problems, fault: (code, path, message, hint) => void problems.push({ code, message, hint, path }) };
}
