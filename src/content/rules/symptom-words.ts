import type { Symptom } from '../../../machines/diagnosis/index.ts';
import type { Library } from '../library.ts';
import type { DiagnosisWords } from '../schemas.ts';

type Path = readonly string[];

/** The places at which a symptom has no words in some language, each once for a whole group that is missing. */
export function lackingWords({ site, diagnosis }: Library, symptom: Symptom, words: DiagnosisWords): Path[] {
  const source = diagnosis.words.get(site.source)?.[symptom.id];
  const missing = wanted(symptom, source).flatMap((path) => {
    const length = path.findIndex((_, index) => valueAt(words, path.slice(0, index + 1)) === undefined);
    return length < 0 ? [] : [path.slice(0, length + 1)];
  });
  return [...new Map(missing.map((path) => [path.join('.'), path])).values()];
}

/** The places at which a symptom needs words: some of them only where the source language has some. */
function wanted({ id, model }: Symptom, source: DiagnosisWords[string] | undefined): Path[] {
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

/** What stands at a place of some data. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as keyof typeof at] : undefined,
    data,
  );
}
