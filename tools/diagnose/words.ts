import { textParts, type DiagnosisWords, type Library } from '../../src/content/index.ts';

/** The words of a symptom in a language, as a terminal shows them. */
export interface SymptomText {
  title: string;
  cause(id: string): string;
  step(id: string): string;
  outcome(step: string, id: string): string;
  /** The title of another symptom. */
  symptom(id: string): string;
}

/** The words of a symptom, with labels in quotation marks; ids where a language lacks words. */
export function symptomText({ diagnosis, labels }: Library, language: string, id: string): SymptomText {
  const all: DiagnosisWords = diagnosis.words.get(language) ?? {};
  const words = all[id];
  const plain = (text: string | undefined, otherwise: string): string =>
    textParts(text ?? otherwise)
      .map((part) => (part.kind === 'text' ? part.text : `“${labels.get(language)?.words[part.id] ?? part.id}”`))
      .join('');
  return {
    title: plain(words?.title, id),
    cause: (cause) => plain(words?.causes[cause], cause),
    step: (step) => plain(words?.steps[step]?.title, step),
    outcome: (step, outcome) => plain(words?.steps[step]?.outcomes[outcome], outcome),
    symptom: (other) => plain(all[other]?.title, other),
  };
}
