import { wordsOn, type ScreenView } from '../simulator/index.ts';
import type { Route } from '../walkthrough/index.ts';

/** A screen of a step of a guide, described by the words that callers can read on it. */
export interface Sight {
  guide: string;
  step: string;
  /** Index of the screen in the step. */
  view: number;
  /** The guide's task. */
  task: string;
  platform: string;
  /** Whether it is a page in a browser instead of a phone screen. */
  isPage: boolean;
  /** The key of the text at the top; `undefined` if there is none. */
  top: string | undefined;
  /** The keys of all words. */
  words: readonly string[];
  /** The input fields. `isFilled` is `undefined` if both states are possible. */
  fields: readonly { label: string; isFilled: boolean | undefined }[];
}

/** The questions: about the caller's device and task, then about what they read on their screen. */
const ASKED = ['device', 'task', 'place', 'top', 'word', 'entered'] as const;
export type OpeningQuestion = (typeof ASKED)[number];
/** The same and `picture`, for the pictures of the last steps, which are offered instead of asked about. */
export const QUESTIONS = [...ASKED, 'picture'] as const;

/** An answer of the caller in the opening of a call. */
export interface OpeningAnswer {
  question: (typeof QUESTIONS)[number];
  /**
   * The options, separated by spaces: ids or keys, or `guide.step` for pictures. They are stored with the answer so
   * that it always has the same effect.
   */
  among: string;
  /** One of the options; empty if none fits, or if the caller cannot tell. */
  answer: string;
}

/** A step where the caller may be, and its screen. */
export interface Spot {
  guide: string;
  step: string;
  view: number;
}

/** The next stage of an opening. */
export type OpeningStage =
  | { kind: 'ask'; question: OpeningQuestion; options: readonly string[] }
  /** Up to three steps, to choose from by picture. */
  | { kind: 'pick'; spots: readonly Spot[] }
  /** No screen fits the caller's answers. */
  | { kind: 'lost' };

/** Returns the text of a label key in the caller's language. */
export type WordOf = (key: string) => string;

type Screens = Readonly<Record<string, Readonly<Record<string, readonly ScreenView[]>>>>;

/** Every screen of every step, in the order of the guides. */
export function sightsOf(guides: Readonly<Record<string, Route>>, screens: Screens): Sight[] {
  return Object.entries(guides).flatMap(([guide, { world, steps }]) =>
    Object.keys(steps).flatMap((step) =>
      (screens[guide]?.[step] ?? []).map((view, at): Sight => {
        const { top, all, fields } = wordsOn(view);
        const { task, platform } = world;
        return { guide, step, view: at, task, platform, isPage: view.device === 'browser', top, words: all, fields };
      }),
    ),
  );
}

const texts = new WeakMap<WordOf, Map<string, string>>();

/** The text of a label, normalized for comparison. Case cannot be heard on the phone. */
export function heard(wordOf: WordOf, key: string): string {
  const known = texts.get(wordOf) ?? new Map<string, string>();
  texts.set(wordOf, known);
  const text = known.get(key) ?? wordOf(key).normalize('NFKC').toLowerCase().trim();
  known.set(key, text);
  return text;
}

/** Whether a caller who sees a screen can have given an answer. */
export function fits(sight: Sight, { question, among, answer }: OpeningAnswer, wordOf: WordOf): boolean {
  const options = among === '' ? [] : among.split(' ');
  const has = (keys: readonly string[]): boolean => {
    const shown = keys.map((key) => heard(wordOf, key));
    const isOn = (key: string) => shown.includes(heard(wordOf, key));
    return answer === '' ? !options.some(isOn) : isOn(answer);
  };
  switch (question) {
    // Pages fit every phone.
    case 'device':
      return answer === '' || sight.platform === answer || !options.includes(sight.platform);
    case 'task':
      return answer === '' || sight.task === answer;
    case 'picture':
      return !options.includes(`${sight.guide}.${sight.step}`);
    case 'place':
      return answer === '' || sight.isPage === (answer === 'page');
    case 'top':
      return has(sight.top === undefined ? [] : [sight.top]);
    case 'word':
      return has(sight.words);
    case 'entered': {
      const asked = sight.fields.find(({ label }) =>
        options.some((key) => heard(wordOf, key) === heard(wordOf, label)),
      );
      return answer === '' || asked === undefined || (asked.isFilled ?? answer === 'yes') === (answer === 'yes');
    }
  }
}

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

/**
 * How well some answers separate the steps of some screens, by the measure of the diagnosis: steps are equally likely
 * causes, and the remaining screens of a step share its probability. A screen that fits several answers is divided
 * among them.
 */
export function parting(left: readonly Sight[], answers: readonly ((sight: Sight) => boolean)[]): number {
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const stepOf = left.map(({ guide, step }) => {
    const key = `${guide} ${step}`;
    const at = places.get(key) ?? places.size;
    places.set(key, at);
    sizes[at] = (sizes[at] ?? 0) + 1;
    return at;
  });
  const chances = answers.map(() => sizes.map(() => 0));
  left.forEach((sight, index) => {
    const at = stepOf[index] ?? 0;
    const fitting = chances.filter((_, answer) => answers[answer]?.(sight));
    for (const p of fitting) p[at] = (p[at] ?? 0) + 1 / fitting.length / (sizes[at] ?? 1);
  });
  return chances.reduce((sum, p) => sum + alikeness(p), 0) - 1 / places.size;
}

/**
 * P(answer) times the probability that two steps drawn given the answer are equal (1 − Gini impurity).
 *
 * @param p P(answer | step), by step; all steps are equally likely
 */
function alikeness(p: readonly number[]): number {
  const sum = p.reduce((all, each) => all + each, 0);
  return sum > 0 ? p.reduce((all, each) => all + each * each, 0) / sum / p.length : 0;
}
