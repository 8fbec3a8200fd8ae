import { fault, suggest, type Path, type Problem } from '../../../machines/problem.ts';
import { placesIn, readersLanguages, type Library, type SymptomFile } from '../library.ts';
import { queuesOf } from '../lookup.ts';
import { faultySymptoms, lackingWords, troubleScreens } from '../symptoms.ts';
import { CALL_VALUES, isCallValue, messageParts } from '../texts.ts';
import { placesLacking, textsOf, valueAt, type WordPath } from '../words.ts';
import { repeatedNumbers } from './guides.rule.ts';
import { checkNames, forbiddenIn, spellingProblems } from './words.rule.ts';

/** Each symptom fits the rest of the content, and has its words in each language. */
export function checkDiagnosis(library: Library): Problem[] {
  const files = [...library.diagnosis.symptoms.values()];
  const numbered = files.map((each) => ({ ...each.symptom, ...each }));
  return [
    ...repeatedNumbers('number', 'symptom', numbered),
    ...files.flatMap((file) => checkChoices(library, file)),
    ...checkDiagnosisWords(library),
  ];
}

function checkChoices(library: Library, { symptom, file, lineOf }: SymptomFile): Problem[] {
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
  const others = [...diagnosis.symptoms.keys(), ...faultySymptoms(library)].filter((id) => id !== symptom.id);
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

type Known = [path: WordPath, ids: readonly string[], where: string];

/** What an agent says until the caller's place is known. */
const OPENING = ['greeting', 'number', 'device', 'task', 'method', 'pick', 'lost'];
const MOMENTS = ['begin', 'trouble', 'search', 'another', 'works', 'back'];

/** Each language has the words that symptoms need, no others, and names only labels and references that exist. */
function checkDiagnosisWords(library: Library): Problem[] {
  const { diagnosis, site } = library;
  if (diagnosis.symptoms.size === 0) return [];
  return readersLanguages(site).flatMap((language) => {
    const words = diagnosis.words.get(language);
    return checkWordFile(library, 'diagnosis', language, words, {
      wanted: () =>
        [...diagnosis.symptoms.values()].flatMap(({ symptom }) => lackingWords(library, symptom, words ?? {})),
      known: symptomIds(library, []),
      dependsOn: /^content\/diagnosis\//,
    });
  });
}

/** Each language has agents' words for the opening, each step, cause, end of a call and character, and no others. */
export function checkAgentWords(library: Library): Problem[] {
  const { site, agent, yaml } = library;
  const languages = Object.keys(site.languages);
  if (!languages.some((language) => yaml.has(`content/agent/${language}.yaml`))) return [];
  return languages.flatMap((language) =>
    checkWordFile(library, 'agent', language, agent.get(language), {
      wanted: () => placesLacking(agentPlaces(library), agent.get(language)),
      known: agentIds(library),
      dependsOn: /^content\/(diagnosis\/|walkthroughs\/|dispositions\.yaml$)/,
    }),
  );
}

function checkWordFile(
  library: Library,
  folder: 'diagnosis' | 'agent',
  language: string,
  words: object | undefined,
  { wanted, known, dependsOn }: { wanted(): WordPath[]; known: readonly Known[]; dependsOn: RegExp },
): Problem[] {
  const required = library.site.languages[language]?.required ?? false;
  const file = `content/${folder}/${language}.yaml`;
  const at = placesIn(library, file);
  if (!words) {
    if (!required || library.yaml.has(file)) return [];
    const hint = `Copy content/${folder}/${library.site.source}.yaml and translate its texts.`;
    return [fault('words-missing', `\`${file}\` is missing, but \`${language}\` is required.`, hint, { file })];
  }
  // Words for files that could not be read are not reported as unknown.
  const isComplete = !library.problems.some((problem) => dependsOn.test(problem.file ?? ''));
  const texts = textsOf(words).map(({ text, path }) => ({ text, path, ...at(...path), column: 1 }));
  return [
    ...(required ? wanted() : []).map((path) =>
      fault('word-missing', `\`${path.join('.')}\` has no words.`, `Add \`${path.at(-1) ?? ''}: …\`.`, at(...path)),
    ),
    ...(isComplete ? known : []).flatMap(([path, ids, where]) =>
      Object.keys((valueAt(words, path) ?? {}) as object)
        .filter((id) => !ids.includes(id))
        .map((id) => {
          const message = `\`${[...path, id].join('.')}\` has words, but there is no \`${id}\` in ${where}.`;
          return fault('word-unknown', message, suggest(id, ids), at(...path, id));
        }),
    ),
    ...texts.flatMap(({ text, path, line }) =>
      checkTextNames(library, language, text, folder === 'agent' && isMessage(path), { file, line }),
    ),
    ...spellingProblems(file, texts, forbiddenIn(library, language)),
  ];
}

function checkTextNames(
  library: Library,
  language: string,
  text: string,
  withValues: boolean,
  at: { file: string; line: number },
): Problem[] {
  if (!withValues) return checkNames(library, language, text, at);
  return messageParts(text).flatMap((part): Problem[] => {
    if (part.kind === 'text') return checkNames(library, language, part.text, at);
    if (isCallValue(part.id)) return [];
    const message = `\`{{${part.id}}}\` is not a value that messages can name.`;
    return [fault('value-unknown', message, suggest(part.id, CALL_VALUES), at)];
  });
}

function isMessage([part, ...rest]: WordPath): boolean {
  return part === 'sending' || (part === 'replies' && rest[2] === 'text');
}

function agentPlaces(library: Library): WordPath[] {
  const { guides, diagnosis, dispositions, agent } = library;
  return [
    ...OPENING.map((each) => ['opening', each]),
    ...MOMENTS.map((each) => ['moments', each]),
    ...[...guides].flatMap(([id, { graph }]) => Object.keys(graph.steps).map((step) => ['scripts', id, step])),
    ...[...diagnosis.symptoms].flatMap(([id, { symptom }]) => [
      ...symptom.model.causes.map((cause) => ['diagnosis', id, 'causes', cause.id]),
      ...symptom.model.steps.map((step) => ['diagnosis', id, 'steps', step.id]),
    ]),
    ...Object.keys(dispositions).map((each) => ['dispositions', each]),
    ...queuesOf(dispositions).map((queue) => ['queues', queue]),
    // Replies and ways of sending a page are optional, but the same in all languages.
    ...[...agent.values()].flatMap(({ replies, sending }) => [
      ...Object.entries(replies).flatMap(([group, all]) => Object.keys(all ?? {}).map((id) => ['replies', group, id])),
      ...(sending ? [['sending']] : []),
    ]),
  ];
}

function agentIds(library: Library): Known[] {
  const { guides, dispositions } = library;
  return [
    [['opening'], OPENING, 'the console'],
    [['moments'], MOMENTS, 'the console'],
    [['scripts'], [...guides.keys()], 'content/walkthroughs'],
    ...[...guides].map(([id, { graph }]): Known => [['scripts', id], Object.keys(graph.steps), 'content/walkthroughs']),
    ...symptomIds(library, ['diagnosis']),
    [['dispositions'], Object.keys(dispositions), 'content/dispositions.yaml'],
    [['queues'], queuesOf(dispositions), 'content/dispositions.yaml'],
  ];
}

function symptomIds({ diagnosis }: Library, root: WordPath): Known[] {
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const where = 'content/diagnosis';
  return [
    [root, [...diagnosis.symptoms.keys()], where],
    ...[...diagnosis.symptoms].flatMap(([id, { symptom }]): Known[] => [
      [[...root, id, 'causes'], idsOf(symptom.model.causes), where],
      [[...root, id, 'steps'], idsOf(symptom.model.steps), where],
      ...symptom.model.steps.flatMap(({ id: step, outcomes }): Known[] => [
        [[...root, id, 'steps', step, 'outcomes'], idsOf(outcomes), where],
        [[...root, id, 'steps', step, 'solved'], idsOf(outcomes.filter(({ solved }) => solved)), where],
      ]),
    ]),
  ];
}
