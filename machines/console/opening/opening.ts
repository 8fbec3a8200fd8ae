import { parting } from './parting.ts';
import { fits, heard } from './sights.ts';
import type { OpeningAnswer, OpeningQuestion, OpeningStage, Sight, Spot, WordOf } from './opening.types.ts';

/** Maximum number of steps to choose from by picture. */
const MAX_SPOTS = 3;
/** Maximum number of options. With more, plus “something else”, some would have no digit key. */
const MAX_OPTIONS = 7;

interface OpeningInput {
  sights: readonly Sight[];
  /** The platforms of phones. */
  platforms: readonly string[];
  /** The caller's device, if it is already known. */
  device?: string | undefined;
  answers: readonly OpeningAnswer[];
  wordOf: WordOf;
}

/**
 * The next stage of an opening: first the device and the task, then the question about visible words that separates the
 * steps best, with equal weights; the pictures once at most three steps are left. The same answers always give the same
 * stage.
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
  if (spots.length <= MAX_SPOTS) return { kind: 'pick', spots };
  return bestQuestion(left, said, wordOf) ?? { kind: 'pick', spots };
}

/** The question that separates the steps best; of equals the easiest one. `undefined` if none separates any. */
function bestQuestion(
  left: readonly Sight[],
  said: readonly OpeningAnswer[],
  wordOf: WordOf,
): OpeningStage | undefined {
  let best: { gain: number; stage: OpeningStage } | undefined;
  for (const { question, options } of questionsFor(left, wordOf)) {
    const among = options.join(' ');
    // Questions are not repeated.
    if (said.some((each) => each.question === question && each.among === among)) continue;
    const gain = gainOf(left, { question, options }, wordOf);
    if (gain > (best?.gain ?? 0) + TIE) best = { gain, stage: { kind: 'ask', question, options } };
  }
  return best?.stage;
}

/** Larger than the rounding error between two equal gains. */
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
  while (options.length < MAX_OPTIONS) {
    const taken = new Set(options.flatMap((key) => on.get(key) ?? []));
    const better = keys
      .filter((key) => !options.includes(key) && !on.get(key)?.some((sight) => taken.has(sight)))
      .map((key) => ({ key, gain: gainOf(left, { question, options: [...options, key] }, wordOf) }))
      .reduce<{ key?: string; gain: number }>((best, each) => (each.gain > best.gain + TIE ? each : best), { gain });
    if (better.key === undefined) break;
    options = [...options, better.key];
    gain = better.gain;
  }
  // In the order of the guides, as agents expect.
  return keys.filter((key) => options.includes(key));
}

/** The possible answers to a question. An empty one means “none of the options”. */
function answersTo({ question, options }: Asked): readonly string[] {
  return question === 'entered' ? ['yes', 'no'] : question === 'place' ? options : [...options, ''];
}

/** How well a question separates the remaining steps. */
function gainOf(left: readonly Sight[], asked: Asked, wordOf: WordOf): number {
  const among = asked.options.join(' ');
  return parting(
    left,
    answersTo(asked).map((answer) => (sight) => fits(sight, { question: asked.question, among, answer }, wordOf)),
  );
}

/** The distinct steps of some screens, each with the first of its remaining screens. */
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
