import type { Symptom } from '../../../machines/diagnosis/index.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';
import type { DiagnosisWords } from '../schemas.ts';
import { textParts } from '../text-parts.ts';
import { lackingWords, valueAt } from './symptom-words.ts';
import { forbiddenIn, labelKeys, spellingProblems } from './words.rule.ts';

type Path = readonly string[];

/** Each language has the words that the symptoms need, no others, and names only labels and references that there are. */
export function checkDiagnosisWords(library: Library): Problem[] {
  const { site, diagnosis, yaml, problems } = library;
  if (diagnosis.symptoms.size === 0) return [];
  // Words for a symptom that could not be read are not unknown.
  const unread = problems.some(({ file = '' }) => file.startsWith('content/diagnosis/'));
  return Object.entries(site.languages).flatMap(([language, { required }]): Problem[] => {
    const file = `content/diagnosis/${language}.yaml`;
    const words = diagnosis.words.get(language);
    if (!words) {
      if (!required || yaml.has(file)) return [];
      const hint = `Copy content/diagnosis/${site.source}.yaml and translate its texts.`;
      return [
        { code: 'words-missing', message: `\`${file}\` is missing, but \`${language}\` is required.`, hint, file },
      ];
    }
    const lineOf = (path: Path) => yaml.get(file)?.lineOf(path) ?? 1;
    return [
      ...[...diagnosis.symptoms.values()].flatMap(({ symptom }) => (required ? lacking(library, symptom, words) : [])),
      ...(unread ? [] : unknown(library, words)),
      ...textsOf(words).flatMap(({ text, path }) =>
        nameProblems(library, language, text).map((each) => ({ ...each, path })),
      ),
    ]
      .map((problem): Problem => ({ ...problem, file, line: lineOf(problem.path as Path) }))
      .concat(
        spellingProblems(
          file,
          textsOf(words).map(({ text, path }) => ({ text, line: lineOf(path), column: 1 })),
          forbiddenIn(library, language),
        ),
      );
  });
}

/** Told once for a whole group that is missing. */
function lacking(library: Library, symptom: Symptom, words: DiagnosisWords): Problem[] {
  return lackingWords(library, symptom, words).map((path) => ({
    code: 'word-missing',
    message: `\`${path.join('.')}\` has no words.`,
    hint: `Add \`${path.at(-1)!}: …\`.`,
    path,
  }));
}

function unknown({ diagnosis }: Library, words: DiagnosisWords): Problem[] {
  const problems: Problem[] = [];
  const compare = (path: Path, ids: readonly string[]) => {
    for (const id of Object.keys((valueAt(words, path) ?? {}) as object)) {
      if (ids.includes(id)) continue;
      const whole = [...path, id];
      const message = `\`${whole.join('.')}\` has words, but content/diagnosis does not know it.`;
      problems.push({ code: 'word-unknown', message, hint: suggest(id, ids), path: whole });
    }
  };
  compare([], [...diagnosis.symptoms.keys()]);
  for (const [id, { symptom }] of diagnosis.symptoms) {
    compare(
      [id, 'causes'],
      symptom.model.causes.map((cause) => cause.id),
    );
    compare(
      [id, 'steps'],
      symptom.model.steps.map((step) => step.id),
    );
    for (const { id: step, outcomes } of symptom.model.steps) {
      compare(
        [id, 'steps', step, 'outcomes'],
        outcomes.map((outcome) => outcome.id),
      );
      compare(
        [id, 'steps', step, 'solved'],
        outcomes.filter(({ solved }) => solved).map((outcome) => outcome.id),
      );
    }
  }
  return problems;
}

/** Every text of some words, and where it stands. */
function textsOf(words: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof words === 'string') return [{ text: words, path }];
  return Object.entries((words ?? {}) as object).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

function nameProblems(library: Library, language: string, text: string): Problem[] {
  return textParts(text).flatMap((part): Problem[] => {
    if (part.kind === 'text') return [];
    const [what, known, code] =
      part.kind === 'label'
        ? [`label of content/apps/${language}.json`, labelKeys(library, language), 'label-unknown']
        : ['reference of content/references.yaml', Object.keys(library.references), 'reference-unknown'];
    if (known.includes(part.id)) return [];
    return [{ code, message: `\`{${part.id}}\` is no ${what}.`, hint: suggest(part.id, known) }];
  });
}
