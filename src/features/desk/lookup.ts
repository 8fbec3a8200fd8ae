import type { Symptom, SymptomStep } from '../../../machines/diagnosis/index.ts';
import { known } from '../../../machines/known.ts';
import type { Graph, Step } from '../../../machines/walkthrough/index.ts';

interface Guides {
  guides: Readonly<Record<string, Graph>>;
}

interface Symptoms {
  symptoms: Readonly<Record<string, Symptom>>;
}

/** The graph of a guide, whose id comes from the data itself or from a case, which takes no other. */
export function graphOf({ guides }: Guides, guide: string): Graph {
  return known(guides[guide], `The guide \`${guide}\``);
}

/** A step of a guide. */
export function graphStep(data: Guides, guide: string, step: string): Step {
  return known(graphOf(data, guide).steps[step], `The step \`${step}\` of \`${guide}\``);
}

/** A symptom, whose id comes from the data itself or from a case, which takes no other. */
export function symptomOf({ symptoms }: Symptoms, symptom: string): Symptom {
  return known(symptoms[symptom], `The symptom \`${symptom}\``);
}

/** A step of a symptom's interview. */
export function symptomStep(data: Symptoms, symptom: string, step: string): SymptomStep {
  return known(symptomOf(data, symptom).steps[step], `The step \`${step}\` of \`${symptom}\``);
}
