import type { Symptom } from '../../../machines/diagnosis/index.ts';
import type { Library } from '../library.ts';
import type { DiagnosisWords } from '../schemas.ts';
import { placesLacking, type WordPath } from '../word-tree.ts';

/** The places at which a symptom has no words in some language. */
export function lackingWords({ site, diagnosis }: Library, symptom: Symptom, words: DiagnosisWords): WordPath[] {
  const source = diagnosis.words.get(site.source)?.[symptom.id];
  return placesLacking(wanted(symptom, source), words);
}

/** The places at which a symptom needs words: some of them only where the source language has some. */
function wanted({ id, model }: Symptom, source: DiagnosisWords[string] | undefined): WordPath[] {
  return [
    ...['title', 'summary', ...(source?.says === undefined ? [] : ['says'])].map((field) => [id, field]),
    ...model.causes.map((cause) => [id, 'causes', cause.id]),
    ...model.steps.flatMap((step) => [
      ...['title', 'text', 'why'].map((field) => [id, 'steps', step.id, field]),
      ...step.outcomes.map((outcome) => [id, 'steps', step.id, 'outcomes', outcome.id]),
      ...Object.keys(source?.steps[step.id]?.solved ?? {}).map((outcome) => [id, 'steps', step.id, 'solved', outcome]),
    ]),
  ];
}
