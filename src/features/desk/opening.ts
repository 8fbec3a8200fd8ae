import {
  openingStage,
  sightsOf,
  type CaseView,
  type OpeningStage,
  type Sight,
  type Spot,
} from '../../../machines/console/index.ts';
import { encodeProgress, shortestTo } from '../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from './console-store.ts';
import { graphOf } from './lookup.ts';
import { goToMain } from './main-heading.ts';
import type { AgentData } from './words.ts';

const sights = new WeakMap<AgentData, readonly Sight[]>();
const stages = new WeakMap<CaseView, { language: string; stage: OpeningStage }>();

/** All screens that a caller may see. */
function sightsIn(data: AgentData): readonly Sight[] {
  const known = sights.get(data) ?? sightsOf(data.guides, data.screens);
  sights.set(data, known);
  return known;
}

/** The stage of a call's opening, based on app labels in the caller's language. Cached for each state of a call. */
export function stageOf({ data, caller }: Pick<ConsoleStore, 'data' | 'caller'>, view: CaseView): OpeningStage {
  const { language } = caller;
  const known = stages.get(view);
  if (known?.language === language) return known.stage;
  const { device, opening: answers } = view;
  const stage = openingStage({
    ...{ sights: sightsIn(data), platforms: data.platforms, device, answers },
    wordOf: caller.label,
  });
  stages.set(view, { language, stage });
  return stage;
}

/**
 * Records an answer, and goes to the step if only one is left. After “none of these” (empty), shows its picture
 * instead.
 */
export function answer(store: ConsoleStore, asked: Extract<OpeningStage, { kind: 'ask' }>, said: string): void {
  const { question, options } = asked;
  store.act({ type: 'opening.answered', question, among: options.join(' '), answer: said });
  const stage = store.view && stageOf(store, store.view);
  const [spot, other] = stage?.kind === 'pick' ? stage.spots : [];
  if (said && spot && !other) goToSpot(store, spot);
  goToMain();
}

/** Records that the caller's screen is none of the pictures. */
export function answerNone(store: ConsoleStore, spots: readonly Spot[]): void {
  const among = spots.map(({ guide, step }) => `${guide}.${step}`).join(' ');
  store.act({ type: 'opening.answered', question: 'picture', among, answer: '' });
  goToMain();
}

/** Goes to a step, by the shortest path through its guide. */
export function goToSpot(
  store: ConsoleStore,
  { guide, step }: Omit<Spot, 'view'>,
  by: 'board' | 'words' = 'words',
): void {
  const place = shortestTo(graphOf(store.data, guide), step);
  if (place) store.act({ type: 'place.found', guide, place: encodeProgress(place), by });
  goToMain();
}
