import { known } from '../../machines/known.ts';
import { productOf, readFiles, readLibrary } from '../../src/content/index.ts';
import { projectFolder } from './sources.ts';

/** The product that ships. */
export const product = known(productOf(readLibrary(readFiles(projectFolder))), 'The product that ships');

export const { assumedFaults, faults, screenIds, worlds } = product;
export const { actFault, faultsIn, readScenario, replay, start } = product;
