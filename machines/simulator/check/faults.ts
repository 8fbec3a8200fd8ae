import { suggest, type Problem } from '../../problem.ts';
import type { Place } from '../definition.types.ts';

/** In which of a definition's files something stands. */
export type ProductFile = Place[0];

/** A fault of a definition, and in which of its files it stands. */
export type DefinitionProblem = Problem & { of: ProductFile };

/** What a token can have behind it. */
export const TOKEN_BEGINS = ['open', 'used', 'expired', 'withdrawn'];

/** Gathers what is wrong with a definition. */
export class Faults {
  readonly found: DefinitionProblem[] = [];

  fault(code: string, [of, ...path]: Place, message: string, hint: string): void {
    const place = path.join(' ');
    const isTold = this.found.some((each) => each.message === message && each.path?.join(' ') === place);
    if (!isTold) this.found.push({ of, code, message, hint, path });
  }

  /** A fault where a name stands for nothing. `what` says what it is to stand for. */
  need(code: string, place: Place, name: string, known: readonly string[], what: string): void {
    if (!known.includes(name)) this.fault(code, place, `\`${name}\` is no ${what}.`, suggest(name, known));
  }
}
