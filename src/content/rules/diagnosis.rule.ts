import { suggest, type Problem } from '../../../machines/problem.ts';
import { fault, type Path } from '../fault.ts';
import type { Library, SymptomFile } from '../library.ts';
import { troubleScreens } from '../symptoms.ts';
import { checkDiagnosisWords } from './word-files.rule.ts';

/** Each symptom fits the rest of the content, and has its words in each language. */
export function checkDiagnosis(library: Library): Problem[] {
  const files = [...library.diagnosis.symptoms.values()];
  return [
    ...checkNumbers(files),
    ...files.flatMap((file) => checkNames(library, file)),
    ...checkDiagnosisWords(library),
  ];
}

/** Numbers of symptoms are part of codes that are read aloud, so they are unique. */
function checkNumbers(files: readonly SymptomFile[]): Problem[] {
  const free = Math.max(...files.map(({ symptom }) => symptom.number)) + 1;
  return files.flatMap((each): Problem[] => {
    const first = files.find(({ symptom }) => symptom.number === each.symptom.number);
    if (!first || first === each) return [];
    const message = `\`number: ${each.symptom.number}\` is already used by \`${first.symptom.id}\`.`;
    const hint = `Use a number that no symptom has ever had, such as \`number: ${free}\`.`;
    return [fault('number-twice', message, hint, { file: each.file, line: each.lineOf(['number']) })];
  });
}

/** The article, references, other symptoms and choices that a symptom names. */
function checkNames(library: Library, { symptom, file, lineOf }: SymptomFile): Problem[] {
  const { site, articles, references, diagnosis } = library;
  const problems: Problem[] = [];
  const named = (code: string, what: string, name: string | undefined, known: readonly string[], path: Path) => {
    if (name === undefined || known.includes(name)) return;
    problems.push(fault(code, `\`${name}\` is not ${what}.`, suggest(name, known), { file, line: lineOf(path) }));
  };
  const problemIds = articles.filter(({ matter }) => matter?.kind === 'problem').map(({ id }) => id);
  named('problem-unknown', 'a problem article', symptom.article, [...new Set(problemIds)], ['article']);
  for (const [index, id] of symptom.references.entries())
    named('reference-unknown', 'a reference', id, Object.keys(references), ['references', index]);
  const worlds = {
    screen: [
      'a screen by which readers know it (`seen` in content/remedies.yaml)',
      troubleScreens(library, { symptom: symptom.id }).map(({ screen }) => screen),
    ],
    platform: ['a platform of content/site.yaml', site.platforms],
    method: ['a method of content/site.yaml', site.methods],
    task: ['a task of content/site.yaml', site.tasks],
  } as const;
  const others = [...diagnosis.symptoms.keys()].filter((id) => id !== symptom.id);
  for (const [step, { known = {}, outcomes }] of Object.entries(symptom.steps)) {
    for (const [dimension, values] of Object.entries(known)) {
      for (const value of Object.keys(values))
        named('choice-unknown', ...worldOf(dimension, value), ['steps', step, 'known', dimension, value]);
    }
    for (const [outcome, { opens, world = {} }] of Object.entries(outcomes)) {
      const path = ['steps', step, 'outcomes', outcome];
      for (const [dimension, value] of Object.entries(world))
        named('choice-unknown', ...worldOf(dimension, value), [...path, 'world', dimension]);
      named('symptom-unknown', 'another symptom', opens, others, [...path, 'opens']);
    }
  }
  return problems;

  function worldOf(dimension: string, value: string | undefined) {
    const [what, choices] = worlds[dimension as keyof typeof worlds];
    return [what, value, choices] as const;
  }
}
