import { readFiles } from '../../src/content/index.ts';
import { siteOf } from './simulator-files.ts';
import { projectFolder } from './sources.ts';

/** The files of the barrier of a car park, by their place: a small product that uses most of what a definition can say. */
export const gateFiles: ReadonlyMap<string, string> = new Map([
  ...readFiles(`${projectFolder}tests/fixtures/gate`),
  siteOf('enter, exit', 'scan, type'),
]);
