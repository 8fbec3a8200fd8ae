import { assertDefined } from '../assert-defined.ts';
import type { Product } from '../simulator/index.ts';
import type { Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import type { DiagnosisCase, DiagnosisWorld } from './diagnosis.types.ts';

/**
 * All cases to test: each fault of each cause in each guide that can have it, alone and combined with each fault of the
 * symptoms that it can lead to.
 */
export function diagnosisCases({ product, symptoms, guides }: DiagnosisWorld): DiagnosisCase[] {
  return [...symptoms.values()].flatMap((symptom) =>
    Object.entries(symptom.causes).flatMap(([cause, { faults }]) =>
      [...guides].flatMap(([guide, graph]) =>
        faults.flatMap((fault) =>
          togetherWith(product, fault, symptom, symptoms, graph).flatMap((together) =>
            product.seeds.flatMap((seed) =>
              [true, false].map((fromGuide) => ({
                symptom: symptom.id,
                cause,
                faults: together,
                guide,
                seed,
                fromGuide,
              })),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The fault alone and combined with faults of opened symptoms; empty if the guide cannot have it. */
function togetherWith(
  product: Product,
  fault: string,
  symptom: Symptom,
  symptoms: DiagnosisWorld['symptoms'],
  { world }: Graph,
): string[][] {
  const possible = product.faultsIn(world);
  const [first] = possible.filter((each) => each === fault);
  if (first === undefined) return [];
  const later = new Set(
    openedBy(symptom, symptoms).flatMap(({ causes }) => Object.values(causes).flatMap(({ faults }) => faults)),
  );
  return [[first], ...possible.filter((each) => each !== first && later.has(each)).map((each) => [first, each])];
}

/** The symptoms that the answers of one can open. */
export function openedBy({ steps }: Symptom, symptoms: DiagnosisWorld['symptoms']): Symptom[] {
  return Object.values(steps).flatMap(({ outcomes }) =>
    Object.values(outcomes).flatMap(({ opens }) => (opens === undefined ? [] : (symptoms.get(opens) ?? []))),
  );
}

/** A symptom of the world, which must exist. */
export function symptomIn({ symptoms }: Pick<DiagnosisWorld, 'symptoms'>, id: SymptomId): Symptom {
  return assertDefined(symptoms.get(id), `Symptom \`${id}\``);
}

/** A guide of the world, which must exist. */
export function guideIn({ guides }: Pick<DiagnosisWorld, 'guides'>, id: string): Graph {
  return assertDefined(guides.get(id), `Guide \`${id}\``);
}
