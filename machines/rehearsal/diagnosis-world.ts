import { known } from '../known.ts';
import type { Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import type { DiagnosisWorld } from './diagnosis.types.ts';

/** A symptom of the world, which must exist. */
export function symptomIn({ symptoms }: Pick<DiagnosisWorld, 'symptoms'>, id: SymptomId): Symptom {
  return known(symptoms.get(id), `Symptom \`${id}\``);
}

/** A guide of the world, which must exist. */
export function guideIn({ guides }: Pick<DiagnosisWorld, 'guides'>, id: string): Graph {
  return known(guides.get(id), `Guide \`${id}\``);
}
