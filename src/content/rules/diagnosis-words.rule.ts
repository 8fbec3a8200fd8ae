import type { Problem } from '../../../machines/problem.ts';
import { readersLanguages } from '../editions.ts';
import type { Library } from '../library.ts';
import type { DiagnosisWords } from '../schemas.ts';
import { nameProblems, noWords, strange, textsOf, type WordPath } from '../word-tree.ts';
import { lackingWords } from './symptom-words.ts';
import { forbiddenIn, spellingProblems } from './words.rule.ts';

/** Each language has the words that the symptoms need, no others, and names only labels and references that there are. */
export function checkDiagnosisWords(library: Library): Problem[] {
  const { site, diagnosis, yaml, problems } = library;
  if (diagnosis.symptoms.size === 0) return [];
  // Words for a symptom that could not be read are not unknown.
  const unread = problems.some(({ file = '' }) => file.startsWith('content/diagnosis/'));
  return readersLanguages(site).flatMap((language): Problem[] => {
    const required = site.languages[language]?.required ?? false;
    const file = `content/diagnosis/${language}.yaml`;
    const words = diagnosis.words.get(language);
    if (!words) {
      if (!required || yaml.has(file)) return [];
      const hint = `Copy content/diagnosis/${site.source}.yaml and translate its texts.`;
      return [
        { code: 'words-missing', message: `\`${file}\` is missing, but \`${language}\` is required.`, hint, file },
      ];
    }
    const lineOf = (path: WordPath) => yaml.get(file)?.lineOf(path) ?? 1;
    return [
      ...[...diagnosis.symptoms.values()].flatMap(({ symptom }) =>
        required ? noWords(lackingWords(library, symptom, words)) : [],
      ),
      ...(unread ? [] : unknown(library, words)),
      ...textsOf(words).flatMap(({ text, path }) =>
        nameProblems(library, language, text).map((each) => ({ ...each, path })),
      ),
    ]
      .map((problem): Problem => ({ ...problem, file, line: lineOf(problem.path as WordPath) }))
      .concat(
        spellingProblems(
          file,
          textsOf(words).map(({ text, path }) => ({ text, line: lineOf(path), column: 1 })),
          forbiddenIn(library, language),
        ),
      );
  });
}

function unknown({ diagnosis }: Library, words: DiagnosisWords): Problem[] {
  const compare = (path: WordPath, ids: readonly string[]) => strange(words, path, ids, 'content/diagnosis');
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  return [
    ...compare([], [...diagnosis.symptoms.keys()]),
    ...[...diagnosis.symptoms].flatMap(([id, { symptom }]) => [
      ...compare([id, 'causes'], idsOf(symptom.model.causes)),
      ...compare([id, 'steps'], idsOf(symptom.model.steps)),
      ...symptom.model.steps.flatMap(({ id: step, outcomes }) => [
        ...compare([id, 'steps', step, 'outcomes'], idsOf(outcomes)),
        ...compare([id, 'steps', step, 'solved'], idsOf(outcomes.filter(({ solved }) => solved))),
      ]),
    ]),
  ];
}
