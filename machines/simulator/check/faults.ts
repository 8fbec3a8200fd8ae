import { suggest, type Problem } from '../../problem.ts';
import type { Place } from '../definition.types.ts';

export type ProductFile = Place[0];

/** A problem in one of a definition's files. */
export type DefinitionProblem = Problem & { of: ProductFile };

/** Possible initial states of a token. */
export const TOKEN_BEGINS = ['open', 'used', 'expired', 'withdrawn'];

/** Collects the problems of a definition. */
export class Faults {
  readonly found: DefinitionProblem[] = [];

  fault(code: string, [of, ...path]: Place, message: string, hint: string): void {
    const place = path.join(' ');
    const isFindable = this.found.some((each) => each.message === message && each.path?.join(' ') === place);
    if (!isFindable) this.found.push({ of, code, message, hint, path });
  }

  /** Reports an unknown name. `what` describes the expected kind of name. */
  need(code: string, place: Place, name: string, known: readonly string[], what: string): void {
    if (!known.includes(name)) this.fault(code, place, `\`${name}\` is not ${what}.`, suggest(name, known));
  }
}
