import {
  belief,
  nextStep,
  optimalTree,
  solve,
  treeOf,
  type Evidence,
  type Model,
  type Move,
  type Symptom,
} from '../../../../machines/diagnosis/index.ts';
import { parseSymptom } from '../../../../machines/diagnosis/symptom.parse.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import type { Library } from '../../../../src/content/index.ts';
import { diagnosisDiagram, svgOf } from '../../../../src/diagrams/index.ts';
import { yamlOf } from '../../../yaml/places.ts';
import type { Advice } from '../../protocol/diagnosis.types.ts';

/**
 * What a symptom's text advises first, and why; nothing where it has faults.
 *
 * @param language of the drawing
 */
export function adviceOf(id: string, text: string, library: Library, language: string): Advice | undefined {
  const result = parseSymptom(id, yamlOf(text)?.toJS());
  if (!('symptom' in result)) return undefined;
  const { symptom } = result;
  const { model } = symptom;
  const { step, expectedCost } = solve(model);
  return {
    first: step,
    expectedCost,
    instead: insteadOf(model, step),
    after: optimalTree(model).branches.map(({ outcome, tree }) => {
      const likely = Object.entries(belief(model, { [step]: outcome })).toSorted(([, a], [, b]) => b - a);
      const [cause, likelihood] = assertDefined(likely[0], 'A cause');
      return { outcome, probability: tree.probability, next: tree.move, cause, likelihood };
    }),
    drawing: drawingOf(symptom, library, language),
  };
}

/** What it would all take if another step came first, and the best were done from there on. */
function insteadOf(model: Model, first: Move): Advice['instead'] {
  const offered = model.steps.filter(({ id, needs = [] }) => id !== first && needs.length === 0);
  const isBegun = (evidence: Evidence): boolean => Object.keys(evidence).length > 0;
  const costs = offered.map(({ id }) => ({
    move: id,
    expectedCost: treeOf((evidence) => (isBegun(evidence) ? nextStep(model, evidence).step : id), model).expectedCost,
  }));
  const all = [...costs, ...(first === 'call' ? [] : [{ move: 'call', expectedCost: model.callCost }])];
  return all.toSorted((a, b) => a.expectedCost - b.expectedCost);
}

function drawingOf(symptom: Symptom, library: Library, language: string): string | undefined {
  // Words that are missing are told by the check; what is there is drawn.
  if (!library.diagnosis.symptoms.has(symptom.id)) return undefined;
  try {
    return svgOf(diagnosisDiagram(library, symptom.id, language));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
