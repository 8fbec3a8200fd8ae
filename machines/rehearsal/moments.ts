import { figureOf, isSwitch, type ScreenView } from '../simulator/index.ts';
import { stepIn, type Act, type Graph } from '../walkthrough/index.ts';
import { shotKey, type Scenes, type Seen } from './rehearsal.types.ts';

/** A moment of a guide that is shown: a screen, and what a person does on it. */
export interface Moment {
  /** A field is filled in, something is tapped, a screen is looked at, one waits until the next comes, or all is done. */
  kind: 'enter' | 'tap' | 'see' | 'wait' | 'done';
  /** The act's place in its step, from 0. */
  act: number;
  on: 'phone' | 'portal';
  /** The screen as a figure: with the mark of what is filled in or tapped now, and no other. */
  view: ScreenView;
  control?: string | undefined;
}

/**
 * A step as it was performed, moment by moment: the screens of its figures, with what comes before, between and after them.
 * What its ways show is no part of it: there the reader chooses.
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

/** An act with all that tells what a screen in it means. */
interface Around extends PlacedAct {
  before: readonly Act[];
  /** What is seen first of the act that follows. */
  follows: { on: Act['on']; screen: string } | undefined;
  /** It is the guide's last. */
  isLast: boolean;
}

function momentOf({ kind, view, control }: Seen, { act, index, before, follows, isLast }: Around): Moment[] {
  const { on } = act;
  const figure = figureOf(view, act, before);
  if (kind === 'after') {
    const bare = { ...figure, marks: [] };
    // A switch that has been made sure of is shown as it is to be.
    if (act.tap !== undefined && isSwitch(view, act.tap)) return [{ kind: 'see', act: index, on, view: figure }];
    if (isLast) return act.tap === undefined ? [] : [{ kind: 'done', act: index, on, view: bare }];
    // What has been filled in is seen already.
    if (act.enter !== undefined && act.tap === undefined) return [];
    const isWaited = follows?.on === on && follows.screen !== view.screen;
    return isWaited ? [{ kind: 'wait', act: index, on, view: bare }] : [];
  }
  const marks = figure.marks.filter((mark) => mark.control === control);
  return [{ kind, act: index, on, view: { ...figure, marks }, control }];
}

/** The acts of a step that are done whichever way is taken. */
function commonActs(graph: Graph, step: string): PlacedAct[] {
  return stepIn(graph, step).acts.flatMap((act, index) => (act.way === undefined ? [{ act, index }] : []));
}

/** What is seen first where the next step begins; nothing where ways part, and where nothing is done in it. */
function sceneAfter(graph: Graph, scenes: Scenes, step: string): Around['follows'] {
  const { next } = stepIn(graph, step);
  return next === undefined ? undefined : sceneOf(scenes, next, commonActs(graph, next)[0]);
}

function sceneOf(scenes: Scenes, step: string, placed: PlacedAct | undefined): Around['follows'] {
  const [first] = placed ? (scenes.get(shotKey(step, placed.index)) ?? []) : [];
  return placed && first && { on: placed.act.on, screen: first.view.screen };
}
