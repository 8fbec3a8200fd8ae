import type { DeviceId } from '../../machines/simulator/index.ts';
import { parseDocument } from 'yaml';
import { assertDefined } from '../../machines/assert-defined.ts';
import type { PriorPlaces } from '../../machines/console/index.ts';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import type { DiagnosisWords } from './language.schemas.ts';
import { chainOf, firstLocalized, inChain, type Library, type SymptomFile } from './library.ts';
import { memoizeByIdentity } from './memoize.ts';
import { placesLacking, type WordPath } from './words.ts';

export function symptomIds({ diagnosis }: Library): string[] {
  const all = [...diagnosis.symptoms.values()].map(({ symptom }) => symptom);
  return all.sort((a, b) => a.number - b.number).map(({ id }) => id);
}

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

export interface TroubleScreen {
  on: DeviceId;
  screen: string;
  /** The diagnosis answer that seeing it implies. */
  answer?: { step: string; outcome: string } | undefined;
}

/** A possible problem: what happens, what is visible, and its remedy. */
export interface Trouble {
  /** The fault, or if the simulator lacks it, symptom and cause: `qr-not-read/same-phone`. */
  id: string;
  /** The symptom and cause in the diagnosis, if it has one. */
  diagnosed?: { symptom: string; cause: string } | undefined;
  /** The visible screen, if a remedy names it. */
  seen?: TroubleScreen | undefined;
  /** Whether the camera on that screen is out of focus. */
  isBlurred: boolean;
  /** The problem article with the remedy, and the `<Cause>` in it. */
  solution: { problem?: string | undefined; part?: string | undefined };
}

/**
 * All possible problems: by symptoms and causes, then those without a diagnosis. A fault that is a cause of two
 * symptoms is listed twice.
 */
export const troublesOf = memoizeByIdentity((library: Library): readonly Trouble[] => {
  const found = symptomIds(library).flatMap((id) => {
    const symptom = symptomOf(library, id);
    return Object.entries(symptom.causes).flatMap(([cause, { faults }]) =>
      (faults.length === 0 ? [`${id}/${cause}`] : faults).map((each) => troubleOf(library, each, symptom, cause)),
    );
  });
  const known = new Set(found.map(({ id }) => id));
  const others = Object.keys(library.remedies).filter((fault) => !known.has(fault));
  return [...found, ...others.map((fault) => troubleOf(library, fault))];
});

function troubleOf(library: Library, id: string, symptom?: Symptom, cause = id): Trouble {
  const { seen, acts, problem = symptom?.article } = library.remedies[id] ?? {};
  // Parts have the id of the cause, or of one of its faults.
  const names = [cause, ...(symptom?.causes[cause]?.faults ?? [])];
  const uses = problem === undefined ? undefined : firstLocalized(library).get(problem)?.outline.uses;
  return {
    id,
    diagnosed: symptom && { symptom: symptom.id, cause },
    seen: seen && { ...seen, answer: symptom && answerOf(symptom, seen.screen) },
    isBlurred: acts?.some(({ focus }) => focus) ?? false,
    solution: { problem, part: uses?.find((use) => use.component === 'Cause' && names.includes(use.id))?.id },
  };
}

function answerOf({ steps }: Symptom, screen: string): TroubleScreen['answer'] {
  const answers = Object.entries(steps).map(([step, { known }]) => ({ step, outcome: known?.screen?.[screen] }));
  return answers.find((answer): answer is { step: string; outcome: string } => answer.outcome !== undefined);
}

/** The screens that show a symptom or the problems of an article, without duplicates. */
export function troubleScreens(library: Library, of: { symptom: string } | { problem: string }): TroubleScreen[] {
  const screens = new Map<string, TroubleScreen>();
  for (const { diagnosed, seen, solution } of troublesOf(library)) {
    const isMeant = 'symptom' in of ? diagnosed?.symptom === of.symptom : solution.problem === of.problem;
    const key = `${seen?.on} ${seen?.screen}`;
    if (isMeant && seen && !screens.has(key)) screens.set(key, seen);
  }
  return [...screens.values()];
}

/** The symptoms of a problem article: its own first, then those whose remedies it describes. */
export const symptomsByProblem = memoizeByIdentity((library: Library): ReadonlyMap<string, readonly string[]> => {
  const symptoms = new Map<string, string[]>();
  for (const id of symptomIds(library)) {
    const own = troublesOf(library).filter(({ diagnosed }) => diagnosed?.symptom === id);
    for (const problem of new Set([symptomOf(library, id).article, ...own.map(({ solution }) => solution.problem)])) {
      if (problem !== undefined) symptoms.set(problem, [...(symptoms.get(problem) ?? []), id]);
    }
  }
  return symptoms;
});

/** The position of each cause's prior in the text of a symptom's file. */
export function priorPlaces(text: string, causes: readonly string[]): PriorPlaces {
  const document = parseDocument(text);
  return Object.fromEntries(
    causes.flatMap((cause) => {
      const node = document.getIn(['causes', cause, 'prior'], true) as { range?: [number, number, number] } | undefined;
      return node?.range ? [[cause, [node.range[0], node.range[1]] as const]] : [];
    }),
  );
}

/** The ids of symptoms with faults, which are reported in their own files and not where others name them. */
export function faultySymptoms({ problems }: Pick<Library, 'problems'>): string[] {
  return problems.flatMap(({ file = '' }) => /^content\/diagnosis\/(.+)\.yaml$/.exec(file)?.[1] ?? []);
}
