import { known } from '../../machines/known.ts';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import type { SymptomFile, Library } from './library.ts';
import { chainOf, inChain } from './localized.ts';
import { placesLacking, type WordPath } from './word-tree.ts';
import type { DiagnosisWords } from './language.schemas.ts';

/** The ids of the symptoms, in the order of their numbers. */
export function symptomIds({ diagnosis }: Library): string[] {
  const all = [...diagnosis.symptoms.values()].map(({ symptom }) => symptom);
  return all.sort((a, b) => a.number - b.number).map(({ id }) => id);
}

/** A symptom by its id, and where it was read. */
export function symptomFileOf({ diagnosis }: Library, id: string): SymptomFile {
  return known(diagnosis.symptoms.get(id), `The symptom \`${id}\``);
}

/** A symptom by its id. */
export function symptomOf(library: Library, id: string): Symptom {
  return symptomFileOf(library, id).symptom;
}

/**
 * The words of a symptom in the page's language, or in the one that stands in for it: words that lack a part do not
 * count, since a question whose answers are in two languages helps nobody.
 */
export function localizedSymptom(
  library: Library,
  language: string,
  id: string,
): { words: DiagnosisWords[string]; language: string } {
  const { diagnosis, site } = library;
  const symptom = symptomOf(library, id);
  const found = inChain(chainOf(site, language), (each) => {
    const words = diagnosis.words.get(each);
    return words && lackingWords(library, symptom, words).length === 0 ? words[id] : undefined;
  });
  const { value: words, language: own } = known(found, `The words of the symptom \`${id}\``);
  return { words, language: own };
}

/** The same, without saying in which language they are. */
export function symptomWords(library: Library, language: string, id: string): DiagnosisWords[string] {
  return localizedSymptom(library, language, id).words;
}

/** The paths at which a language lacks words for a symptom. */
export function lackingWords({ site, diagnosis }: Library, symptom: Symptom, words: DiagnosisWords): WordPath[] {
  const source = diagnosis.words.get(site.source)?.[symptom.id];
  return placesLacking(wanted(symptom, source), words);
}

/** The paths at which a symptom needs words. Some are only needed if the source language has them. */
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
