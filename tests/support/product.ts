import { describedIn } from './described.ts';
import { projectFolder } from './sources.ts';

/** The product that ships. */
export const product = describedIn(projectFolder);

export const { faults, screenIds, worlds } = product;
export const { actFault, faultsIn, readScenario, replay, start } = product;
