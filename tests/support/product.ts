import { createProduct } from '../../machines/simulator/index.ts';

/** The product that ships. */
export const product = createProduct();

export const { assumedFaults, faults, screenIds, worlds } = product;
export const { actFault, faultsIn, readScenario, replay, start } = product;
