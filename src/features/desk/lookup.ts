import type { Symptom, SymptomStep } from '../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { Graph, Step } from '../../../machines/walkthrough/index.ts';

interface Guides {
  guides: Readonly<Record<string, Graph>>;
}

interface Symptoms {
  symptoms: Readonly<Record<string, Symptom>>;
}

/** The graph of a guide. The id must exist: it comes from the data, or from a case, which rejects unknown ids. */
export function graphOf({ guides }: Guides, guide: string): Graph {
  return assertDefined(guides[guide], `The guide \`${guide}\``);
}

export function graphStep(data: Guides, guide: string, step: string): Step {
  return assertDefined(graphOf(data, guide).steps[step], `The step \`${step}\` of \`${guide}\``);
}

/** A symptom. The id must exist: it comes from the data, or from a case, which rejects unknown ids. */
export function symptomOf({ symptoms }: Symptoms, symptom: string): Symptom {
  return assertDefined(symptoms[symptom], `The symptom \`${symptom}\``);
}

export function symptomStep(data: Symptoms, symptom: string, step: string): SymptomStep {
  return assertDefined(symptomOf(data, symptom).steps[step], `The step \`${step}\` of \`${symptom}\``);
}
