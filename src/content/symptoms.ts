import type { Symptom } from '../../machines/diagnosis/index.ts';
import type { Library } from './library.ts';
import type { DiagnosisWords } from './schemas.ts';

/** The ids of the symptoms, in the order of their numbers. */
export function symptomIds({ diagnosis }: Library): string[] {
  const all = [...diagnosis.symptoms.values()].map(({ symptom }) => symptom);
  return all.sort((a, b) => a.number - b.number).map(({ id }) => id);
}

/** A symptom by its id. */
export function symptomOf({ diagnosis }: Library, id: string): Symptom {
  return diagnosis.symptoms.get(id)!.symptom;
}

/** The words of a symptom in the page's language, or in the one that stands in for it. */
export function symptomWords({ diagnosis, site }: Library, language: string, id: string): DiagnosisWords[string] {
  const chain = [language, site.languages[language]?.fallback, site.source];
  return chain.map((each) => diagnosis.words.get(each ?? '')?.[id]).find((words) => words !== undefined)!;
}

/** The symptom that a problem article tells of: its own, or that of a fault that the article tells of. */
export function symptomsByProblem(library: Library): Map<string, string> {
  const found = new Map<string, string>();
  for (const id of symptomIds(library)) {
    const { article, causes } = symptomOf(library, id);
    const faults = Object.values(causes).flatMap((cause) => cause.faults);
    for (const problem of [article, ...faults.map((fault) => library.remedies[fault]?.problem)]) {
      if (problem !== undefined && !found.has(problem)) found.set(problem, id);
    }
  }
  return found;
}
