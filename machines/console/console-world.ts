import { assertDefined } from '../assert-defined.ts';
import type { Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Route } from '../walkthrough/index.ts';
import type { ConsoleWorld } from './case.types.ts';

export function guideIn({ guides }: Pick<ConsoleWorld, 'guides'>, id: string): Route {
  return assertDefined(guides[id], `Guide \`${id}\``);
}

export function symptomIn({ symptoms }: Pick<ConsoleWorld, 'symptoms'>, id: SymptomId): Symptom {
  return assertDefined(symptoms[id], `Symptom \`${id}\``);
}
