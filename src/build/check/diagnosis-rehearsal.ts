import type { Problem } from '../../../machines/problem.ts';
import type { Product } from '../../../machines/simulator/index.ts';
import { diagnosisIssues, type DiagnosisWorld } from '../../../machines/rehearsal/index.ts';
import { productOf, symptomFileOf, type Library } from '../../content/index.ts';
import { FORGETFUL, type Memory } from './memory.ts';

/** Advice that does not help: every symptom is diagnosed on the simulator, for every fault in every guide. */
export function checkDiagnosisRehearsal(library: Library, memory: Memory = FORGETFUL): Problem[] {
  const product = productOf(library);
  if (!product) return [];
  const world = diagnosisWorldOf(product, library);
  const looksAt = [product.definition, [...world.symptoms.values()], [...world.guides], world.remedies];
  return memory
    .recall('diagnosis', looksAt, () => diagnosisIssues(world))
    .map(({ symptom, problem }) => {
      const { file, lineOf } = symptomFileOf(library, symptom);
      return { ...problem, file, line: lineOf(problem.path ?? []) };
    });
}

/** The content needed to perform a diagnosis. */
export function diagnosisWorldOf(product: Product, { diagnosis, guides, remedies }: Library): DiagnosisWorld {
  return {
    product,
    symptoms: new Map([...diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom])),
    guides: new Map([...guides].map(([id, { graph }]) => [id, graph])),
    remedies,
  };
}
