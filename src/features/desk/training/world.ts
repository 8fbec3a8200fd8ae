import type { DiagnosisWorld } from '../../../../machines/rehearsal/index.ts';
import { createProduct } from '../../../../machines/simulator/index.ts';
import type { AgentData } from '../words.ts';

const known = new WeakMap<AgentData, DiagnosisWorld>();

/** What a training is performed with. */
export function trainingWorld(data: AgentData): DiagnosisWorld {
  const world = known.get(data) ?? {
    product: createProduct(),
    guides: new Map(Object.entries(data.guides)),
    symptoms: new Map(Object.entries(data.symptoms)),
    remedies: data.remedies,
  };
  known.set(data, world);
  return world;
}
