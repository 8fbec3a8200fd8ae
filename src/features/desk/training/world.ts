import type { DiagnosisWorld } from '../../../../machines/rehearsal/index.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import { Product } from '../../../../machines/simulator/index.ts';
import type { AgentData } from '../words.ts';

const worlds = new WeakMap<AgentData, DiagnosisWorld>();

/** The product, guides, symptoms and remedies that a training simulates. */
export function trainingWorld(data: AgentData): DiagnosisWorld {
  const world = worlds.get(data) ?? {
    product: new Product(assertDefined(data.simulator, 'A product to train on')),
    guides: new Map(Object.entries(data.guides)),
    symptoms: new Map(Object.entries(data.symptoms)),
    remedies: data.remedies,
  };
  worlds.set(data, world);
  return world;
}
