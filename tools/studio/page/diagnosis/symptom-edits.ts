import { TO_WRITE } from '../parts/to-write.ts';
import type { WrittenOutcome, WrittenStep, WrittenSymptom } from './written-symptom.ts';
import type { YamlPath } from '../../../yaml/places.ts';
import { withEntry, withLines, withoutEntry, withValue } from '../../../yaml/values.ts';

/** The texts of a symptom: its own, and its words in each language, by file. */
export type SymptomTexts = Readonly<Record<string, string>>;

/** Where the texts of a symptom stand. */
export interface SymptomPlace {
  id: string;
  file: string;
  /** The files of words. */
  words: readonly string[];
}

/** Every text that changes, as it is to be; nothing where one of them cannot be changed in this way. */
type Changed = SymptomTexts | undefined;

/** A further cause, rare at first, with words that are still to be written. */
export function withCause(place: SymptomPlace, texts: SymptomTexts, cause: string): Changed {
  return changed(
    place,
    texts,
    (text) => withLines(text, ['causes'], cause, [`${cause}:`, '  prior: 0.05', '  source: assumed']),
    (text) => withLines(text, [place.id, 'causes'], cause, [`${cause}: ${TO_WRITE} ${cause}`]),
  );
}

/** A further question, to be answered with yes or no. */
export function withQuestion(place: SymptomPlace, texts: SymptomTexts, symptom: WrittenSymptom, step: string): Changed {
  const lines = [
    `${step}:`,
    `  number: ${freeNumber(symptom.steps, 1)}`,
    '  kind: ask',
    '  cost: 10',
    '  source: assumed',
    '  outcomes:',
    '    yes: { number: 1, p: 0.5 }',
    '    no: { number: 2, p: rest }',
  ];
  const words = [
    `${step}:`,
    `  title: ${TO_WRITE} ${step}`,
    `  text: [${TO_WRITE}]`,
    `  why: ${TO_WRITE}`,
    '  outcomes:',
    `    yes: ${TO_WRITE}`,
    `    no: ${TO_WRITE}`,
  ];
  return changed(
    place,
    texts,
    (text) => withLines(text, ['steps'], step, lines),
    (text) => withLines(text, [place.id, 'steps'], step, words),
  );
}

/** A further outcome of a step. Codes tell a step's outcomes by their numbers, so the symptom gets a new version. */
export function withOutcome(
  place: SymptomPlace,
  texts: SymptomTexts,
  symptom: WrittenSymptom,
  step: WrittenStep,
  outcome: string,
): Changed {
  const line = `${outcome}: { number: ${freeNumber(step.outcomes, 1)}, p: 0.02 }`;
  return changed(
    place,
    texts,
    (text) => raised(withLines(text, ['steps', step.id, 'outcomes'], outcome, [line]), symptom),
    (text) =>
      withLines(text, [place.id, 'steps', step.id, 'outcomes'], outcome, [`${outcome}: ${TO_WRITE} ${outcome}`]),
  );
}

/** Without a cause: its prior, what is said of it in each outcome, and its words. */
export function withoutCause(
  place: SymptomPlace,
  texts: SymptomTexts,
  symptom: WrittenSymptom,
  cause: string,
): Changed {
  const named = symptom.steps.flatMap(({ id, outcomes }) =>
    outcomes.flatMap(({ id: outcome, p }) =>
      typeof p === 'object' && Object.hasOwn(p, cause) ? [['steps', id, 'outcomes', outcome, 'p', cause]] : [],
    ),
  );
  return changed(
    place,
    texts,
    (text) => without(text, [...named, ['causes', cause]]),
    (text) => without(text, [[place.id, 'causes', cause]]),
  );
}

/** Without a step. Codes tell all answers as one number, in which each step has its part: the symptom gets a new version. */
export function withoutStep(place: SymptomPlace, texts: SymptomTexts, symptom: WrittenSymptom, step: string): Changed {
  return changed(
    place,
    texts,
    (text) => raised(without(text, [['steps', step]]), symptom),
    (text) => without(text, [[place.id, 'steps', step]]),
  );
}

export function withoutOutcome(
  place: SymptomPlace,
  texts: SymptomTexts,
  symptom: WrittenSymptom,
  step: string,
  outcome: string,
): Changed {
  return changed(
    place,
    texts,
    (text) => raised(without(text, [['steps', step, 'outcomes', outcome]]), symptom),
    (text) =>
      without(text, [
        [place.id, 'steps', step, 'outcomes', outcome],
        [place.id, 'steps', step, 'solved', outcome],
      ]),
  );
}

/** Other words at a place of a file of words, or the first ones: a language that is begun has no groups for them yet. */
export function withWords(text: string, path: YamlPath, words: string): string | undefined {
  const [group, key, source] = [path.slice(0, -1).map(String), String(path.at(-1)), JSON.stringify(words)];
  return (
    withValue(text, path, words, 'text') ??
    withEntry(text, group, key, source) ??
    withLines(text, group, key, [`${key}: ${source}`])
  );
}

function changed(
  { file, words }: SymptomPlace,
  texts: SymptomTexts,
  own: (text: string) => string | undefined,
  said: (text: string) => string | undefined,
): Changed {
  const all = [file, ...words].map((each) => [each, (each === file ? own : said)(texts[each] ?? '')] as const);
  return all.every((each): each is [string, string] => each[1] !== undefined) ? Object.fromEntries(all) : undefined;
}

/** Without these entries, as far as they are there. */
function without(text: string, paths: readonly (readonly string[])[]): string {
  return paths.reduce((rest, path) => withoutEntry(rest, path) ?? rest, text);
}

/** Codes that were read aloud before lead elsewhere now: they are told by the version. */
function raised(text: string | undefined, { version }: WrittenSymptom): string | undefined {
  return text && withValue(text, ['version'], String((version + 1) % 10), 'number');
}

/** A number that nothing has. */
function freeNumber(things: readonly Pick<WrittenOutcome, 'number'>[], first: number): number {
  return Math.max(first - 1, ...things.map(({ number }) => number)) + 1;
}
