import { parseWith } from '../../machines/data/index.ts';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';
import type { Problem } from '../../machines/problem.ts';
import { diagnosisWordsSchema, type DiagnosisWords } from './schemas.ts';
import { perThing } from './per-library.ts';
import { locate, type YamlText } from './yaml.ts';

/** A symptom, and where it was read. */
export interface SymptomFile {
  symptom: Symptom;
  file: string;
  lineOf(path: readonly (string | number)[]): number;
}

/** Files that are the same as before say the same. */
const symptomOf = perThing(({ data }: YamlText, name: string) => parseSymptom(name, data));
const wordsOf = perThing(({ data }: YamlText) => parseWith(diagnosisWordsSchema, data));

/** What `content/diagnosis/` holds. */
export interface Diagnosis {
  symptoms: ReadonlyMap<string, SymptomFile>;
  /** By language. */
  words: ReadonlyMap<string, DiagnosisWords>;
}

const FILE = /^content\/diagnosis\/([^/]+)\.yaml$/;

/**
 * Reads the symptoms, and the words for them: a file named by a language of the site holds words, any other a symptom.
 *
 * @param parse reads a file as YAML and tells its faults of form
 */
export function readDiagnosis(
  paths: readonly string[],
  languages: readonly string[],
  parse: (file: string) => YamlText,
): { diagnosis: Diagnosis; problems: Problem[] } {
  const symptoms = new Map<string, SymptomFile>();
  const words = new Map<string, DiagnosisWords>();
  const problems: Problem[] = [];
  for (const file of paths) {
    const [, name] = FILE.exec(file) ?? [];
    if (name === undefined) continue;
    const text = parse(file);
    if (text.problems.length > 0) continue;
    if (languages.includes(name)) {
      const result = wordsOf(text);
      if ('value' in result) words.set(name, result.value);
      else problems.push(...locate(result.problems, file, text));
    } else {
      const result = symptomOf(text, name);
      if ('symptom' in result) symptoms.set(name, { symptom: result.symptom, file, lineOf: text.lineOf });
      else problems.push(...locate(result.problems, file, text));
    }
  }
  return { diagnosis: { symptoms, words }, problems };
}
