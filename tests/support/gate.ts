import { assertDefined } from '../../machines/assert-defined.ts';
import type { ProductFile } from '../../machines/simulator/check.ts';
import { readFiles } from '../../src/content/index.ts';
import { fileOf } from './described.ts';
import { siteOf } from './simulator-files.ts';
import { projectFolder } from './sources.ts';

/** The files of the barrier of a car park, by their place: a small product that uses most of what a definition can say. */
export const gateFiles: ReadonlyMap<string, string> = new Map([
  ...readFiles(`${projectFolder}tests/fixtures/gate`),
  siteOf('enter, exit', 'scan, type'),
]);

/** Other words in one of the files, in place of some that must be there. */
export type GateEdit = readonly [of: ProductFile, was: string, is: string];

/** The same, edited. */
export function gateWith(...edits: readonly GateEdit[]): ReadonlyMap<string, string> {
  const files = new Map(gateFiles);
  for (const [of, was, is] of edits) {
    const text = assertDefined(files.get(fileOf(of)));
    if (!text.includes(was)) throw new Error(`It does not say ${was}.`);
    files.set(
      fileOf(of),
      text.replace(was, () => is),
    );
  }
  return files;
}
