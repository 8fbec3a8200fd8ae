import { suggest, type Problem } from '../../../machines/problem.ts';
import type { SymptomFile } from '../diagnosis.ts';
import type { Library } from '../library.ts';
import { troubleScreens } from '../troubles.ts';
import { checkDiagnosisWords } from './diagnosis-words.rule.ts';

/** Each symptom fits the rest of the content, and has its words in each language. */
export function checkDiagnosis(library: Library): Problem[] {
  const files = [...library.diagnosis.symptoms.values()];
  return [
    ...checkNumbers(files),
    ...files.flatMap((file) => checkNames(library, file)),
    ...checkDiagnosisWords(library),
  ];
}

/** The number of a symptom is part of codes that are read aloud. */
function checkNumbers(files: readonly SymptomFile[]): Problem[] {
  const first = new Map<number, SymptomFile>();
  return files.flatMap((each): Problem[] => {
    const earlier = first.get(each.symptom.number);
    if (!earlier) {
      first.set(each.symptom.number, each);
      return [];
    }
    const free = Math.max(...files.map(({ symptom }) => symptom.number)) + 1;
    return [
      {
        code: 'number-twice',
        message: `\`number: ${each.symptom.number}\` is already that of \`${earlier.symptom.id}\`.`,
        hint: `Give this symptom a number that none has had, such as \`number: ${free}\`.`,
        file: each.file,
        line: each.lineOf(['number']),
      },
    ];
  });
}

/** What a symptom names elsewhere: its article, its references, other symptoms, and what a guide is for. */
function checkNames(library: Library, { symptom, file, lineOf }: SymptomFile): Problem[] {
  const { site, articles, references, diagnosis } = library;
  const problems: Problem[] = [];
  const named = (code: string, what: string, name: string, known: readonly string[], path: (string | number)[]) => {
    if (known.includes(name)) return;
    problems.push({
      code,
      message: `\`${name}\` is no ${what}.`,
      hint: suggest(name, known),
      file,
      line: lineOf(path),
    });
  };
  const about = articles.filter(({ matter }) => matter?.kind === 'problem').map(({ id }) => id);
  if (symptom.article !== undefined) {
    named('problem-unknown', 'problem article', symptom.article, [...new Set(about)], ['article']);
  }
  symptom.references.forEach((id, index) => {
    named('reference-unknown', 'reference', id, Object.keys(references), ['references', index]);
  });
  const worlds = {
    screen: [
      'screen by which readers know it (`seen` in content/remedies.yaml)',
      troubleScreens(library, { symptom: symptom.id }).map(({ screen }) => screen),
    ],
    platform: ['platform of content/site.yaml', site.platforms],
    method: ['method of content/site.yaml', site.methods],
    task: ['task of content/site.yaml', site.tasks],
  } as const;
  for (const [step, { known = {}, outcomes }] of Object.entries(symptom.steps)) {
    for (const [dimension, values] of Object.entries(known)) {
      for (const value of Object.keys(values)) {
        const path = ['steps', step, 'known', dimension, value];
        const [what, choices] = worlds[dimension as keyof typeof worlds];
        named('choice-unknown', what, value, choices, path);
      }
    }
    for (const [outcome, { opens, world = {} }] of Object.entries(outcomes)) {
      for (const [dimension, value] of Object.entries(world)) {
        const [what, choices] = worlds[dimension as keyof typeof worlds];
        if (value === undefined) continue;
        named('choice-unknown', what, value, choices, ['steps', step, 'outcomes', outcome, 'world', dimension]);
      }
      const others = [...diagnosis.symptoms.keys()].filter((id) => id !== symptom.id);
      if (opens === undefined) continue;
      named('symptom-unknown', 'other symptom', opens, others, ['steps', step, 'outcomes', outcome, 'opens']);
    }
  }
  return problems;
}
