import type { Symptom } from '../../machines/diagnosis/index.ts';
import { firstLocalized, type Library } from './library.ts';
import { perLibrary } from './per-library.ts';
import { symptomIds, symptomOf } from './symptoms.ts';

/** A screen on which something is wrong. */
export interface TroubleScreen {
  on: 'phone' | 'portal';
  screen: string;
  /** What it answers by itself in the diagnosis, which does not ask that of who sees it. */
  answer?: { step: string; outcome: string } | undefined;
}

/** One thing that can be wrong: what strikes, what is seen of it, and what mends it. */
export interface Trouble {
  /** The fault's; where the simulator cannot have it, the symptom's and the cause's: `qr-not-read/same-phone`. */
  id: string;
  /** What strikes, as a diagnosis finds it; absent where none does. */
  strikes?: { symptom: string; cause: string } | undefined;
  /** What is seen; absent where no remedy says it. */
  seen?: TroubleScreen | undefined;
  /** The camera of that screen sees nothing sharp. */
  isBlurred: boolean;
  /** The problem article that tells what mends it, and the `<Cause>` in it that does; absent where none does. */
  mends: { problem?: string | undefined; part?: string | undefined };
}

/**
 * All that can be wrong, as content knows it: by symptoms and their causes, then what no diagnosis finds. A fault that is a
 * cause of two symptoms stands there for each.
 */
export const troublesOf = perLibrary((library: Library): readonly Trouble[] => {
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
  // The part is called as the cause that it tells of, or as one of the faults that are this cause.
  const names = [cause, ...(symptom?.causes[cause]?.faults ?? [])];
  const uses = problem === undefined ? undefined : firstLocalized(library).get(problem)?.outline.uses;
  return {
    id,
    strikes: symptom && { symptom: symptom.id, cause },
    seen: seen && { ...seen, answer: symptom && answerOf(symptom, seen.screen) },
    isBlurred: acts?.some(({ focus }) => focus) ?? false,
    mends: { problem, part: uses?.find((use) => use.component === 'Cause' && names.includes(use.id))?.id },
  };
}

function answerOf({ steps }: Symptom, screen: string): TroubleScreen['answer'] {
  const answers = Object.entries(steps).map(([step, { known }]) => ({ step, outcome: known?.screen?.[screen] }));
  return answers.find((answer): answer is { step: string; outcome: string } => answer.outcome !== undefined);
}

/** The screens by which the troubles of a symptom are known, or those of a problem article, each once. */
export function troubleScreens(library: Library, of: { symptom: string } | { problem: string }): TroubleScreen[] {
  const screens = new Map<string, TroubleScreen>();
  for (const { strikes, seen, mends } of troublesOf(library)) {
    const isMeant = 'symptom' in of ? strikes?.symptom === of.symptom : mends.problem === of.problem;
    const key = `${seen?.on} ${seen?.screen}`;
    if (isMeant && seen && !screens.has(key)) screens.set(key, seen);
  }
  return [...screens.values()];
}

/** The symptoms that a problem article tells of: its own, and those of which it tells what mends a trouble; the first is asked first. */
export const symptomsByProblem = perLibrary((library: Library): ReadonlyMap<string, readonly string[]> => {
  const symptoms = new Map<string, string[]>();
  for (const id of symptomIds(library)) {
    const own = troublesOf(library).filter(({ strikes }) => strikes?.symptom === id);
    for (const problem of new Set([symptomOf(library, id).article, ...own.map(({ mends }) => mends.problem)])) {
      if (problem !== undefined) symptoms.set(problem, [...(symptoms.get(problem) ?? []), id]);
    }
  }
  return symptoms;
});
