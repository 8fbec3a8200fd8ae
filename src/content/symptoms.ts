import { assertDefined } from '../../machines/assert-defined.ts';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import type { SymptomFile, Library } from './library.ts';
import { chainOf, inChain } from './localized.ts';
import { placesLacking, type WordPath } from './word-tree.ts';
import type { DiagnosisWords } from './language.schemas.ts';

/** The ids of symptoms, by number. */
export function symptomIds({ diagnosis }: Library): string[] {
  const all = [...diagnosis.symptoms.values()].map(({ symptom }) => symptom);
  return all.sort((a, b) => a.number - b.number).map(({ id }) => id);
}

/** A symptom's file by an id that comes from the content itself. */
export function symptomFileOf({ diagnosis }: Library, id: string): SymptomFile {
  return assertDefined(diagnosis.symptoms.get(id), `The symptom \`${id}\``);
}

export function symptomOf(library: Library, id: string): Symptom {
  return symptomFileOf(library, id).symptom;
}

/**
 * The words of a symptom with fallback. Incomplete words do not count, since questions and answers must be in one
 * language.
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
  const { value: words, language: own } = assertDefined(found, `The words of the symptom \`${id}\``);
  return { words, language: own };
}

export function symptomWords(library: Library, language: string, id: string): DiagnosisWords[string] {
  return localizedSymptom(library, language, id).words;
}

/** Paths without words for a symptom. */
export function lackingWords({ site, diagnosis }: Library, symptom: Symptom, words: DiagnosisWords): WordPath[] {
  const source = diagnosis.words.get(site.source)?.[symptom.id];
  return placesLacking(wanted(symptom, source), words);
}

/** Paths that need words. Some are only needed if the source language has them. */
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
