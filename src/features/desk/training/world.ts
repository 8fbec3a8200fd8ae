import type { DiagnosisWorld } from '../../../../machines/rehearsal/index.ts';
import type { AgentData } from '../words.ts';

const known = new WeakMap<AgentData, DiagnosisWorld>();

/** What a training is performed with. */
export function trainingWorld(data: AgentData): DiagnosisWorld {
  const world = known.get(data) ?? {
    guides: new Map(Object.entries(data.guides)),
    symptoms: new Map(Object.entries(data.symptoms)),
    remedies: data.remedies,
  };
  known.set(data, world);
  return world;
}
