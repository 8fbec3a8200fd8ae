import { productOf, type Library } from '../../../src/content/index.ts';
import { entryIn, languagesWith, newFile, requiredLanguages, type PlanContext, type Plan } from '../plan.ts';
import { freshNumber } from '../numbers.ts';
import { replyEntry, symptomText, symptomWords, type Practice } from '../text/symptom.ts';
import type { FileChange } from '../write.ts';
import { acceptSteps, files } from './next-steps.ts';

/** A symptom's number has two digits in a code to read aloud. */
const NUMBERS = [1, 99] as const;

export interface SymptomRequest {
  id: string;
  causes: readonly string[];
  /** The problem article that tells the same. */
  article?: string | undefined;
  titles: Readonly<Record<string, string>>;
}

/** A diagnosis of its own: its causes and steps, and words for readers and for agents. */
export function planSymptom(place: PlanContext, request: SymptomRequest): Plan {
  const { say, library } = place;
  const { changes, words, next } = symptomParts(place, request, true);
  return {
    changes,
    notes: [],
    next: [
      say('next.texts', { files: files(words) }),
      ...next,
      say('next.check'),
      say('next.draft', { files: `content/diagnosis/${request.id}.yaml` }),
      ...(library.diagnosis.symptoms.size > 0 ? acceptSteps(place, 'diagnosis') : []),
    ],
  };
}

function practiceOf(library: Library): Practice | undefined {
  const goal = productOf(library)?.goals[0];
  if (goal === undefined) return undefined;
  return { goal, remedies: new Map(Object.entries(library.remedies).map(([fault, { acts }]) => [fault, acts])) };
}

/** The files of a symptom, those with words for readers, and what is to be done with the rest. */
export function symptomParts(
  place: PlanContext,
  { id, causes, article, titles }: SymptomRequest,
  draft: boolean,
): { changes: FileChange[]; words: FileChange[]; next: string[] } {
  const { library, say } = place;
  const numbers = [...library.diagnosis.symptoms.values()].map(({ symptom }) => symptom.number);
  const number = freshNumber(place, 'content/diagnosis', 'number', numbers, NUMBERS);
  const file = newFile(
    `content/diagnosis/${id}.yaml`,
    symptomText(say, causes, { number, article, draft }, practiceOf(library)),
  );
  const words = requiredLanguages(place).map((language) => {
    const entry = symptomWords(place.wordsIn(language), id, causes, titles[language]);
    const path = `content/diagnosis/${language}.yaml`;
    return place.files.has(path) ? entryIn(place, path, [], id, entry) : newFile(path, entry, [language]);
  });
  const replies = languagesWith(place, 'agent').map((language) =>
    entryIn(
      place,
      `content/agent/${language}.yaml`,
      ['diagnosis'],
      id,
      replyEntry(place.wordsIn(language), id, causes),
    ),
  );
  return {
    changes: [file, ...words, ...replies],
    words,
    next: [
      say('next.numbers', { file: file.file, id }),
      ...(replies.length > 0 ? [say('next.agent', { key: `diagnosis.${id}`, files: files(replies) })] : []),
    ],
  };
}
