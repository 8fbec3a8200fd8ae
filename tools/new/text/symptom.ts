import type { Say } from '../../../src/build/words.ts';
import { flow, group, list, scalar } from './yaml.ts';

/** The cause for everything else; every symptom has it. */
export const OTHER = 'other';

/** How likely the unknown rest is at first. */
const REST = 0.05;

/** The outcomes of each step: it helped, it did not, it could not be done. */
const OUTCOMES = ['helped', 'not-helped', 'couldnt'] as const;

function mend(cause: string): string {
  return `mend-${cause}`;
}

/** What the simulator knows: the acts that fix each fault, and what it calls success. */
export interface Practice {
  goal: string;
  remedies: ReadonlyMap<string, readonly object[]>;
}

/**
 * A new symptom: for each cause a step that fixes it, with cautious numbers. A cause with the id of a fault gets its `faults`
 * and `acts`; for the others they are written as comments.
 *
 * @param practice absent without a simulator
 */
export function symptomText(
  say: Say,
  causes: readonly string[],
  { number, article, draft }: { number: number; article?: string | undefined; draft: boolean },
  practice: Practice | undefined,
): string[] {
  const faults = (cause: string): string => {
    if (!practice) return ' }';
    return practice.remedies.has(cause) ? `, faults: [${cause}] }` : ` } # faults: […]`;
  };
  const when = (cause: string, written: string): string => {
    if (!practice) return ' }';
    return practice.remedies.has(cause) ? `, when: ${written} }` : ` } # when: ${written}`;
  };
  const prior = Number(((1 - REST) / causes.length).toFixed(2));
  return [
    `# ${say('comment.symptom')}`,
    ...(practice ? [`# ${say('comment.practice')}`] : []),
    `number: ${number}`,
    'version: 1',
    ...(draft ? ['draft: true'] : []),
    ...(article === undefined ? [] : [`article: ${article}`]),
    'callCost: 900',
    '',
    'causes:',
    ...causes.map((cause) => `  ${cause}: { prior: ${prior}, source: assumed${faults(cause)}`),
    `  ${OTHER}: { prior: ${REST}, source: assumed }`,
    '',
    'steps:',
    ...causes.flatMap((cause, index) => [
      ...(index === 0 ? [] : ['']),
      `  ${mend(cause)}:`,
      `    number: ${index + 1}`,
      '    kind: do',
      '    cost: 60',
      '    source: assumed',
      ...actLines(cause, practice),
      '    outcomes:',
      `      helped: { number: 1, solved: true, p: { ${cause}: 0.8, else: 0.05 }${when(cause, `{ goal: ${practice?.goal} }`)}`,
      `      not-helped: { number: 2, p: rest${when(cause, 'otherwise')}`,
      '      couldnt: { number: 3, role: couldnt, p: 0.05 }',
    ]),
  ];
}

function actLines(cause: string, practice: Practice | undefined): string[] {
  if (!practice) return [];
  const acts = practice.remedies.get(cause);
  if (!acts) return ['    # acts: [{ on: phone, screen: …, tap: … }]', '    # resume: same'];
  return ['    acts:', ...acts.map((act) => `      - ${flow(act)}`), '    resume: same'];
}

/** The words of a new symptom, as an entry of `content/diagnosis/{language}.yaml`. */
export function symptomWords(write: Say, id: string, causes: readonly string[], title?: string): string[] {
  return group(id, [
    `title: ${scalar(title ?? write('write.title'))}`,
    `summary: ${scalar(write('write.summary'))}`,
    ...group('causes', phrases(write, causes, 'phrase')),
    ...group(
      'steps',
      causes.flatMap((cause) =>
        group(mend(cause), [
          `title: ${scalar(write('write.mend.title', { cause }))}`,
          ...list('text', [write('write.mend.text')]),
          `why: ${scalar(write('write.mend.why'))}`,
          ...group(
            'outcomes',
            OUTCOMES.map((outcome) => `${outcome}: ${scalar(write(`write.outcome.${outcome}`))}`),
          ),
          ...group('solved', [`helped: ${scalar(write('write.solved'))}`]),
        ]),
      ),
    ),
  ]);
}

/** What agents say of a new symptom, as an entry of `diagnosis`. */
export function replyEntry(write: Say, id: string, causes: readonly string[]): string[] {
  return group(id, [
    ...group('causes', phrases(write, causes, 'reply')),
    ...group(
      'steps',
      causes.flatMap((cause) =>
        group(mend(cause), [...list('say', [write('write.say')]), `reply: ${scalar(write('write.mend.reply'))}`]),
      ),
    ),
  ]);
}

function phrases(write: Say, causes: readonly string[], form: 'phrase' | 'reply'): string[] {
  return [
    ...causes.map((cause) => `${cause}: ${scalar(write(`write.cause.${form}`, { cause }))}`),
    `${OTHER}: ${scalar(write(`write.other.${form}`))}`,
  ];
}
