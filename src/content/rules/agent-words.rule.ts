import { suggest, type Problem } from '../../../machines/problem.ts';
import type { AgentWords } from '../agent-words.schema.ts';
import { CALL_VALUES, isCallValue, messageParts } from '../call-values.ts';
import type { Library } from '../library.ts';
import type { Dispositions } from '../schemas.ts';
import { nameProblems, noWords, placesLacking, strange, textsOf, type WordPath } from '../word-tree.ts';
import { forbiddenIn, spellingProblems } from './words.rule.ts';

/** Every letter and digit can be read aloud. */
const SPELLED = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What a call opens with, and what is asked until the caller's place is known. */
const OPENING = [
  'greeting',
  'number',
  'device',
  'task',
  'place',
  'top',
  'word',
  'entered',
  'pick',
  'way',
  'lost',
  'tried',
];

/**
 * Agents have words for the opening, every step, every cause, every end of a call and every character, in each language, and for
 * nothing else.
 */
export function checkAgentWords(library: Library): Problem[] {
  const { site, agent, yaml, problems } = library;
  const isThere = Object.keys(site.languages).some((language) => yaml.has(`content/agent/${language}.yaml`));
  if (!isThere) return [];
  // Words for what could not be read are not unknown.
  const isWhole = !problems.some(({ file = '' }) =>
    /^content\/(diagnosis\/|walkthroughs\/|dispositions\.yaml$)/.test(file),
  );
  return Object.entries(site.languages).flatMap(([language, { required }]): Problem[] => {
    const file = `content/agent/${language}.yaml`;
    const words = agent.get(language);
    if (!words) {
      if (!required || yaml.has(file)) return [];
      const message = `\`${file}\` is missing, but \`${language}\` is required.`;
      const hint = `Copy content/agent/${site.source}.yaml and translate its texts.`;
      return [{ code: 'words-missing', message, hint, file }];
    }
    const lineOf = (path: WordPath) => yaml.get(file)?.lineOf(path) ?? 1;
    const texts = textsOf(words);
    return [
      ...(required ? noWords(placesLacking(wanted(library), words)) : []),
      ...(isWhole ? unknown(library, words) : []),
      ...texts.flatMap((each) =>
        namesUnknown(library, language, each).map((problem) => ({ ...problem, path: each.path })),
      ),
    ]
      .map((problem): Problem => ({ ...problem, file, line: lineOf(problem.path as WordPath) }))
      .concat(
        spellingProblems(
          file,
          texts.map(({ text, path }) => ({ text, line: lineOf(path), column: 1 })),
          forbiddenIn(library, language),
        ),
      );
  });
}

/** The queues that calls go to. */
export function queuesOf(dispositions: Dispositions): string[] {
  return [...new Set(Object.values(dispositions).flatMap(({ queue }) => queue ?? []))];
}

/** Names in braces that stand for nothing: in messages what is known of a call has a name, too. */
function namesUnknown(library: Library, language: string, { text, path }: { text: string; path: WordPath }): Problem[] {
  if (!isMessage(path)) return nameProblems(library, language, text);
  return messageParts(text).flatMap((part): Problem[] => {
    if (part.kind === 'text') return nameProblems(library, language, part.text);
    if (isCallValue(part.id)) return [];
    const message = `\`{{${part.id}}}\` is nothing that a message can name of a call.`;
    return [{ code: 'value-unknown', message, hint: suggest(part.id, CALL_VALUES) }];
  });
}

function isMessage([part, ...rest]: WordPath): boolean {
  return part === 'sending' || (part === 'replies' && rest[2] === 'text');
}

/** Where any language has words that nothing else asks for: a reply, a way to send a page. */
function messagesOf({ agent }: Library): WordPath[] {
  return [...agent.values()].flatMap(({ replies, sending }) => [
    ...Object.entries(replies).flatMap(([group, all]) => Object.keys(all ?? {}).map((id) => ['replies', group, id])),
    ...(sending ? [['sending']] : []),
  ]);
}

function wanted(library: Library): WordPath[] {
  const { guides, diagnosis, dispositions } = library;
  return [
    ...OPENING.map((each) => ['opening', each]),
    ...[...guides].flatMap(([id, { graph }]) => Object.keys(graph.steps).map((step) => ['scripts', id, step])),
    ...[...diagnosis.symptoms].flatMap(([id, { symptom }]) => [
      ...symptom.model.causes.map((cause) => ['diagnosis', id, 'causes', cause.id]),
      ...symptom.model.steps.map((step) => ['diagnosis', id, 'steps', step.id]),
    ]),
    ...Object.keys(dispositions).map((each) => ['dispositions', each]),
    ...queuesOf(dispositions).map((queue) => ['queues', queue]),
    ...messagesOf(library),
    ...SPELLED.map((character) => ['spelling', character]),
  ];
}

function unknown({ guides, diagnosis, dispositions }: Library, words: AgentWords): Problem[] {
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  return [
    ...strange(words, ['opening'], OPENING, 'the console'),
    ...strange(words, ['scripts'], [...guides.keys()], 'content/walkthroughs'),
    ...[...guides].flatMap(([id, { graph }]) =>
      strange(words, ['scripts', id], Object.keys(graph.steps), 'content/walkthroughs'),
    ),
    ...strange(words, ['diagnosis'], [...diagnosis.symptoms.keys()], 'content/diagnosis'),
    ...[...diagnosis.symptoms].flatMap(([id, { symptom }]) => [
      ...strange(words, ['diagnosis', id, 'causes'], idsOf(symptom.model.causes), 'content/diagnosis'),
      ...strange(words, ['diagnosis', id, 'steps'], idsOf(symptom.model.steps), 'content/diagnosis'),
    ]),
    ...strange(words, ['dispositions'], Object.keys(dispositions), 'content/dispositions.yaml'),
    ...strange(words, ['queues'], queuesOf(dispositions), 'content/dispositions.yaml'),
    ...strange(words, ['spelling'], SPELLED, 'the console'),
  ];
}
