import { suggest, type Problem } from '../../problem.ts';

/** In which of a definition's files something stands. */
export type ProductFile = 'product' | 'behaviour' | 'screens';

/** A fault of a definition, and in which of its files it stands. */
export type DefinitionProblem = Problem & { of: ProductFile };

/** What a token can have behind it. */
export const TOKEN_BEGINS = ['open', 'used', 'expired', 'withdrawn'];

export type Path = readonly (string | number)[];

/** Gathers what is wrong with a file of a definition. */
export class Faults {
  readonly found: DefinitionProblem[] = [];
  readonly #of: ProductFile;

  constructor(of: ProductFile) {
    this.#of = of;
  }

  fault(code: string, path: Path, message: string, hint: string): void {
    const place = path.join(' ');
    const isTold = this.found.some((each) => each.message === message && each.path?.join(' ') === place);
    if (!isTold) this.found.push({ of: this.#of, code, message, hint, path });
  }

  /** A fault where a name stands for nothing. `what` says what it is to stand for. */
  need(code: string, path: Path, name: string, known: readonly string[], what: string): void {
    if (!known.includes(name)) this.fault(code, path, `\`${name}\` is no ${what}.`, suggest(name, known));
  }
}
