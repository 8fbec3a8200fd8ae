import type { Practice, Product, DeviceId } from '../../../machines/simulator/index.ts';
import { practiceAt, scenarioOf } from '../../../machines/rehearsal/index.ts';
import { decodeProgress, encodeProgress, type Graph } from '../../../machines/walkthrough/index.ts';
import { loadJson } from '../../ui/load.ts';
import type { TroubleKey } from './words.ts';

export interface OpenedPractice {
  practice: Practice;
  notice?: TroubleKey | undefined;
  guide?: { id: string; place: string } | undefined;
  /** The device that the step is about. */
  facing?: DeviceId | undefined;
}

/**
 * A guide's practice, performed up to a step or, with a notice, the nearest one; `undefined` if it cannot be practiced.
 *
 * @param place as in the walkthrough's fragment: `#step-scan~login`
 * @throws if there is no such guide, or the network fails
 */
export async function openedAtStep(
  product: Product,
  guide: string,
  place: string,
  version: string | undefined,
): Promise<OpenedPractice | undefined> {
  const graph = (await loadJson(`walkthroughs/${guide}/acts.json`)) as Graph;
  const { progress, notice } = decodeProgress(place, graph);
  const scenario = scenarioOf(product, graph, 0, [], version);
  if (!scenario) return undefined;
  const practice = practiceAt(product, graph, progress, version);
  const isThere = practice !== undefined && (notice === undefined || place === '');
  return {
    practice: practice ?? product.start(scenario),
    ...(isThere ? {} : { notice: 'sim.trouble.step' as const }),
    guide: { id: guide, place: encodeProgress(progress) },
    facing: graph.steps[progress.step]?.acts[0]?.on,
  };
}
