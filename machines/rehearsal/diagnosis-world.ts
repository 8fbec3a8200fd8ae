import { known } from '../known.ts';
import type { Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import type { DiagnosisWorld } from './diagnosis.types.ts';

/** A symptom that the world is known to have. */
export function symptomIn({ symptoms }: Pick<DiagnosisWorld, 'symptoms'>, id: SymptomId): Symptom {
  return known(symptoms.get(id), `Symptom \`${id}\``);
}

/** A guide that the world is known to have. */
export function guideIn({ guides }: Pick<DiagnosisWorld, 'guides'>, id: string): Graph {
  return known(guides.get(id), `Guide \`${id}\``);
}
