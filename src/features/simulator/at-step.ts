import type { Product } from '../../../machines/simulator/index.ts';
import { practiceAt, scenarioOf } from '../../../machines/rehearsal/index.ts';
import { decodeProgress, encodeProgress, type Graph } from '../../../machines/walkthrough/index.ts';
import { loadJson } from '../../ui/load.ts';
import type { OpenedPractice } from './opened.types.ts';

/**
 * The practice of a guide that has been performed up to one of its steps; nothing where there is nothing to practise
 * the guide on. A place that does not fit leads to the nearest one, and it is told. Loaded when a guide leads here.
 *
 * @param version of the app, where the product names several
 * @param place as the walkthrough writes it into the fragment: `#step-scan~login`
 * @throws where there is no such guide, or the network fails
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
