import { parting } from './parting.ts';
import { fits, heard } from './sights.ts';
import type { OpeningAnswer, OpeningQuestion, OpeningStage, Sight, Spot, WordOf } from './opening.types.ts';

/** Maximum number of steps to choose from by picture. */
const MOST_SPOTS = 3;
/** More answers than these, and “something else”, have no digit. */
const MOST_OPTIONS = 7;

interface OpeningInput {
  sights: readonly Sight[];
  /** The platforms of phones. */
  platforms: readonly string[];
  /** The caller's device, where it is known from elsewhere. */
  device?: string | undefined;
  answers: readonly OpeningAnswer[];
  wordOf: WordOf;
}

/**
 * What comes next: device and task first, then the question about visible words that parts the steps best, each step
 * weighing the same; at three steps or fewer, their pictures. The same answers always lead to the same place.
 */
export function openingStage({ sights, platforms, device, answers, wordOf }: OpeningInput): OpeningStage {
  const known: OpeningAnswer[] =
    device === undefined ? [] : [{ question: 'device', among: platforms.join(' '), answer: device }];
  const said = [...known, ...answers];
  const left = sights.filter((sight) => said.every((each) => fits(sight, each, wordOf)));
  const isAsked = (question: OpeningQuestion): boolean => said.some((each) => each.question === question);
  const spots = spotsOf(left);
  if (spots.length === 0) return { kind: 'lost' };
  const devices = platforms.filter((each) => left.some(({ platform }) => platform === each));
  if (!isAsked('device') && devices.length > 1) return { kind: 'ask', question: 'device', options: devices };
  const tasks = distinct(left.map(({ task }) => task));
  if (!isAsked('task') && tasks.length > 1) return { kind: 'ask', question: 'task', options: tasks };
  if (spots.length <= MOST_SPOTS) return { kind: 'pick', spots };
  return bestQuestion(left, said, wordOf) ?? { kind: 'pick', spots };
}

/** The question that parts the steps best; of equal ones that which is easiest to answer. Nothing where none parts any. */
function bestQuestion(
  left: readonly Sight[],
  said: readonly OpeningAnswer[],
  wordOf: WordOf,
): OpeningStage | undefined {
  let best: { gain: number; stage: OpeningStage } | undefined;
  for (const { question, options } of questionsFor(left, wordOf)) {
    const among = options.join(' ');
    // No question is asked twice.
    if (said.some((each) => each.question === question && each.among === among)) continue;
    const gain = gainOf(left, { question, options }, wordOf);
    if (gain > (best?.gain ?? 0) + TIE) best = { gain, stage: { kind: 'ask', question, options } };
  }
  return best?.stage;
}

/** More than rounding makes of two equal gains. */
const TIE = 1e-9;

interface Asked {
  question: OpeningQuestion;
  options: readonly string[];
}

function questionsFor(left: readonly Sight[], wordOf: WordOf): Asked[] {
  const byText = (keys: readonly string[]): string[] => [
    ...new Map(keys.map((key) => [heard(wordOf, key), key])).values(),
  ];
  const tops = byText(left.flatMap(({ top }) => top ?? []));
  const words = byText(left.flatMap(({ words: all, top }) => all.filter((key) => key !== top)));
  const fields = byText(left.flatMap(({ fields: all }) => all.map(({ label }) => label)));
  return [
    { question: 'place', options: ['phone', 'page'] },
    { question: 'top', options: chosen(left, 'top', tops, wordOf) },
    { question: 'word', options: chosen(left, 'word', words, wordOf) },
    ...fields.map((field): Asked => ({ question: 'entered', options: [field] })),
  ];
}

/** Up to seven words, no two of them on one screen, chosen greedily by how well they separate the steps. */
function chosen(left: readonly Sight[], question: 'top' | 'word', keys: readonly string[], wordOf: WordOf): string[] {
  const on = new Map(
    keys.map((key) => [key, left.filter((sight) => fits(sight, { question, among: '', answer: key }, wordOf))]),
  );
  let options: string[] = [];
  let gain = 0;
  while (options.length < MOST_OPTIONS) {
    const taken = new Set(options.flatMap((key) => on.get(key) ?? []));
    const better = keys
      .filter((key) => !options.includes(key) && !on.get(key)?.some((sight) => taken.has(sight)))
      .map((key) => ({ key, gain: gainOf(left, { question, options: [...options, key] }, wordOf) }))
      .reduce<{ key?: string; gain: number }>((best, each) => (each.gain > best.gain + TIE ? each : best), { gain });
    if (better.key === undefined) break;
    options = [...options, better.key];
    gain = better.gain;
  }
  // In the order of the guides, where agents look for them.
  return keys.filter((key) => options.includes(key));
}

/** The answers that a question has, none of its options among them. */
function answersTo({ question, options }: Asked): readonly string[] {
  return question === 'entered' ? ['yes', 'no'] : question === 'place' ? options : [...options, ''];
}

/** By how much a question parts the steps that are left. */
function gainOf(left: readonly Sight[], asked: Asked, wordOf: WordOf): number {
  const among = asked.options.join(' ');
  return parting(
    left,
    answersTo(asked).map((answer) => (sight) => fits(sight, { question: asked.question, among, answer }, wordOf)),
  );
}

/** The steps of some screens, each once, with the first of its screens that is left. */
function spotsOf(left: readonly Sight[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { guide, step, view } of left) {
    const key = `${guide} ${step}`;
    if (!spots.has(key)) spots.set(key, { guide, step, view });
  }
  return [...spots.values()];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
