import type { Problem } from '../../machines/problem.ts';
import type { Library } from './library.ts';

/** A path in the data of a file. */
export type Path = readonly (string | number)[];
type Place = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

export function fault(code: string, message: string, hint: string, at: Place): Problem {
  return { code, message, hint, ...at };
}

/** Finds the line of a path in a YAML or JSON file. */
export function placesIn({ yaml }: Library, file: string): (...path: Path) => { file: string; line: number } {
  return (...path) => ({ file, line: yaml.get(file)?.lineOf(path) ?? 1 });
}
