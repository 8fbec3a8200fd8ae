import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';
import type { DiagnosisWords } from '../schemas.ts';
import { textParts } from '../text-parts.ts';
import { forbiddenIn, spellingProblems } from './words.rule.ts';

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
      ...[...diagnosis.symptoms.values()].flatMap(({ symptom }) => {
        const source = diagnosis.words.get(site.source)?.[symptom.id];
        return required ? lacking(wanted(symptom, source), words) : [];
      }),
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

/** The places at which a symptom needs words: some of them only where the source language has some. */
function wanted({ id, model }: { id: string; model: Model }, source: DiagnosisWords[string] | undefined): Path[] {
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

interface Model {
  causes: readonly { id: string }[];
  steps: readonly { id: string; outcomes: readonly { id: string; solved?: boolean | undefined }[] }[];
}

/** Told once for a whole group that is missing. */
function lacking(places: readonly Path[], words: DiagnosisWords): Problem[] {
  const missing = places.flatMap((path) => {
    const length = path.findIndex((_, index) => valueAt(words, path.slice(0, index + 1)) === undefined);
    return length < 0 ? [] : [path.slice(0, length + 1)];
  });
  return [...new Map(missing.map((path) => [path.join('.'), path])).values()].map((path) => ({
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

function nameProblems({ labels, references }: Library, language: string, text: string): Problem[] {
  return textParts(text).flatMap((part): Problem[] => {
    if (part.kind === 'text') return [];
    const [what, known, code] =
      part.kind === 'label'
        ? [`label of content/apps/${language}.json`, Object.keys(labels.get(language)?.words ?? {}), 'label-unknown']
        : ['reference of content/references.yaml', Object.keys(references), 'reference-unknown'];
    if (known.includes(part.id)) return [];
    return [{ code, message: `\`{${part.id}}\` is no ${what}.`, hint: suggest(part.id, known) }];
  });
}

function valueAt(words: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as keyof typeof at] : undefined,
    words,
  );
}
