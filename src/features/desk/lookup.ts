import type { Symptom, SymptomStep } from '../../../machines/diagnosis/index.ts';
import { known } from '../../../machines/known.ts';
import type { Graph, Route, Step } from '../../../machines/walkthrough/index.ts';

interface Guides {
  guides: Readonly<Record<string, Graph>>;
}

interface Shown {
  /** In how many screens a reader's page shows the steps of each guide: those that it shows in several. */
  parts: Readonly<Record<string, Readonly<Record<string, number>>>>;
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

/** The way through a guide as the reader's own page shows it: some steps in several screens. */
export function shownRoute(data: Guides & Shown, guide: string): Route {
  const graph = graphOf(data, guide);
  const parts = data.parts[guide] ?? {};
  const steps = Object.entries(graph.steps).map(([id, step]) => [id, { ...step, parts: parts[id] }] as const);
  return { ...graph, steps: Object.fromEntries(steps) };
}

/** A symptom, whose id comes from the data itself or from a case, which takes no other. */
export function symptomOf({ symptoms }: Symptoms, symptom: string): Symptom {
  return known(symptoms[symptom], `The symptom \`${symptom}\``);
}

/** A step of a symptom's interview. */
export function symptomStep(data: Symptoms, symptom: string, step: string): SymptomStep {
  return known(symptomOf(data, symptom).steps[step], `The step \`${step}\` of \`${symptom}\``);
}
