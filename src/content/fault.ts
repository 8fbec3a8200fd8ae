import type { Problem } from '../../machines/problem.ts';

/** A path in the data of a file. */
export type Path = readonly (string | number)[];

export function fault(
  code: string,
  message: string,
  hint: string,
  at: Pick<Problem, 'file' | 'line' | 'column' | 'path'> = {},
): Problem {
  return { code, message, hint, ...at };
}
