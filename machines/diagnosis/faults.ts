import type { Problem } from '../problem.ts';

export type Path = readonly (string | number)[];

/** Tells a fault of how a model or a symptom hangs together. */
export type Fault = (code: string, path: Path, message: string, hint: string) => void;

/** Where faults are told, and what was told there, in its order. */
export function gatherFaults(): { problems: Problem[]; fault: Fault } {
  const problems: Problem[] = [];
  return { problems, fault: (code, path, message, hint) => void problems.push({ code, message, hint, path }) };
}
