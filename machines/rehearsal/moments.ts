import { figureOf, isSwitch, type ScreenView } from '../simulator/index.ts';
import { stepIn, type Act, type Graph } from '../walkthrough/index.ts';
import { shotKey, type Scenes, type Seen } from './rehearsal.types.ts';

/** A moment of a played guide: a screen and an action on it. */
export interface Moment {
  kind: 'enter' | 'tap' | 'see' | 'wait' | 'done';
  /** Index of the act. */
  act: number;
  on: 'phone' | 'portal';
  /** The screen, with only the current control marked. */
  view: ScreenView;
  control?: string | undefined;
}

/**
 * The moments of a performed step: the screens of its figures and those between them. Acts of ways are excluded, since
 * the reader chooses there.
 */
export function momentsOf(graph: Graph, scenes: Scenes, step: string): Moment[] {
  const own = commonActs(graph, step);
  return own.flatMap(({ act, index }, place) =>
    (scenes.get(shotKey(step, index)) ?? []).flatMap((seen): Moment[] => {
      const before = own.slice(0, place).map((each) => each.act);
      const follows = own[place + 1] ? sceneOf(scenes, step, own[place + 1]) : sceneAfter(graph, scenes, step);
      return momentOf(seen, {
        act,
        index,
        before,
        follows,
        isLast: stepIn(graph, step).end === true && !own[place + 1],
      });
    }),
  );
}

interface PlacedAct {
  act: Act;
  index: number;
}

/** An act with its context. */
interface ActContext extends PlacedAct {
  before: readonly Act[];
  /** The first screen of the next act. */
  follows: { on: Act['on']; screen: string } | undefined;
  /** The last act of the guide. */
  isLast: boolean;
}

function momentOf({ kind, view, control }: Seen, { act, index, before, follows, isLast }: ActContext): Moment[] {
  const { on } = act;
  const figure = figureOf(view, act, before);
  if (kind === 'after') {
    const bare = { ...figure, marks: [] };
    // A switch is shown in its final state.
    if (act.tap !== undefined && isSwitch(view, act.tap)) return [{ kind: 'see', act: index, on, view: figure }];
    if (isLast) return act.tap === undefined ? [] : [{ kind: 'done', act: index, on, view: bare }];
    // A filled field was shown before.
    if (act.enter !== undefined && act.tap === undefined) return [];
    const isWaited = follows?.on === on && follows.screen !== view.screen;
    return isWaited ? [{ kind: 'wait', act: index, on, view: bare }] : [];
  }
  const marks = figure.marks.filter((mark) => mark.control === control);
  return [{ kind, act: index, on, view: { ...figure, marks }, control }];
}

/** The acts of a step that do not depend on the way. */
function commonActs(graph: Graph, step: string): PlacedAct[] {
  return stepIn(graph, step).acts.flatMap((act, index) => (act.way === undefined ? [{ act, index }] : []));
}

/** The first screen of the next step; `undefined` at a fork or if the step has no acts. */
function sceneAfter(graph: Graph, scenes: Scenes, step: string): ActContext['follows'] {
  const { next } = stepIn(graph, step);
  return next === undefined ? undefined : sceneOf(scenes, next, commonActs(graph, next)[0]);
}

function sceneOf(scenes: Scenes, step: string, placed: PlacedAct | undefined): ActContext['follows'] {
  const [first] = placed ? (scenes.get(shotKey(step, placed.index)) ?? []) : [];
  return placed && first && { on: placed.act.on, screen: first.view.screen };
}
