import {
  openingStage,
  sightsOf,
  type CaseView,
  type OpeningStage,
  type Sight,
  type Spot,
} from '../../../../machines/console/index.ts';
import { encodeProgress, shortestTo, type Graph } from '../../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { graphOf, type AgentData } from '../words.ts';

export type Asked = Extract<OpeningStage, { kind: 'ask' }>;

const sights = new WeakMap<AgentData, readonly Sight[]>();
const stages = new WeakMap<CaseView, { language: string; stage: OpeningStage }>();

/** The stage of a call's opening, based on app labels in the caller's language. Cached for each state of a call. */
export function stageOf({ data, caller }: Pick<ConsoleStore, 'data' | 'caller'>, view: CaseView): OpeningStage {
  const { language } = caller;
  const known = stages.get(view);
  if (known?.language === language) return known.stage;
  const all = sights.get(data) ?? sightsOf(data.guides, data.screens);
  sights.set(data, all);
  const { device, opening: answers } = view;
  const stage = openingStage({ sights: all, platforms: data.platforms, device, answers, wordOf: caller.label });
  stages.set(view, { language, stage });
  return stage;
}

/**
 * Records an answer, and goes to the step if only one is left. After “none of these” (empty), shows its picture
 * instead. The phone alone does not decide: interviews ask for it, too.
 */
export function answer(desk: ConsoleStore, { question, options }: Asked, said: string): void {
  desk.act({ type: 'opening.answered', question, among: options.join(' '), answer: said });
  const stage = desk.view && stageOf(desk, desk.view);
  const [spot, other] = stage?.kind === 'pick' ? stage.spots : [];
  if (said && spot && !other && question !== 'device') goToSpot(desk, spot);
  goToMain();
}

/** Records that the caller's screen is none of the pictures. */
export function answerNone(desk: ConsoleStore, spots: readonly Spot[]): void {
  const among = spots.map(({ guide, step }) => `${guide}.${step}`).join(' ');
  desk.act({ type: 'opening.answered', question: 'picture', among, answer: '' });
  goToMain();
}

/** Goes to a step, by the shortest path through its guide. */
export function goToSpot(
  desk: ConsoleStore,
  { guide, step }: Omit<Spot, 'view'>,
  by: 'board' | 'words' = 'words',
): void {
  const place = shortestTo(graphOf(desk.data, guide), step);
  if (place) desk.act({ type: 'place.found', guide, place: encodeProgress(place), by });
  goToMain();
}

/** Whether the agent still has to ask which phone the caller has. */
export function isPhoneToAsk(desk: ConsoleStore, view: CaseView): boolean {
  const stage = stageOf(desk, view);
  return stage.kind === 'ask' && stage.question === 'device';
}

/** Whether all of several steps show the same screen, each with another method. */
export function isByMethod(spots: readonly Spot[], data: AgentData): boolean {
  const screens = spots.map(({ guide, step, view }) => data.screens[guide]?.[step]?.[view]?.screen);
  const methods = spots.map(({ guide }) => graphOf(data, guide).world.method);
  return spots.length > 1 && new Set(screens).size === 1 && new Set(methods).size === spots.length;
}

type Guides = readonly (readonly [id: string, graph: Graph])[];

/** The guides for the caller's phone, or all if the phone is not known. */
export function guidesFor({ guides, platforms }: AgentData, { device }: CaseView): Guides {
  return Object.entries(guides).filter(
    ([, { world }]) => device === undefined || world.platform === device || !platforms.includes(world.platform),
  );
}

/** The caller's task, according to their last answer. Empty if it is not known. */
export function taskOf({ opening }: CaseView): string {
  return opening.findLast(({ question }) => question === 'task')?.answer ?? '';
}

/** Tasks that have guides, but none for the caller's phone: the chosen one, or all while the task is asked. */
export function tasksWithoutGuide(stage: OpeningStage, data: AgentData, view: CaseView): readonly string[] {
  const tasksIn = (guides: Guides) => new Set(guides.map(([, { world }]) => world.task));
  const [all, fitting] = [tasksIn(Object.entries(data.guides)), tasksIn(guidesFor(data, view))];
  const missing = data.tasks.filter((task) => all.has(task) && !fitting.has(task));
  if (stage.kind === 'ask' && stage.question === 'task') return missing;
  return missing.filter((task) => task === taskOf(view));
}

/**
 * The guides for the chosen task. Offered only until the next question, for callers who have not started and see none
 * of the screens.
 */
export function beginningsOf(data: AgentData, view: CaseView): Guides {
  const last = view.opening.at(-1);
  if (last?.question !== 'task') return [];
  return guidesFor(data, view).filter(([, { world }]) => world.task === last.answer);
}
