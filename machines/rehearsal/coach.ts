import type { Practice, Product, ScreenView } from '../simulator/index.ts';
import { known } from '../known.ts';
import type { Act, Graph, Progress } from '../walkthrough/index.ts';
import { performAct, screenOn, waitUntil } from './perform.ts';
import { practiceAt } from './rehearse.ts';

/** What is to be done next in a step that is tried out. */
export interface Turn {
  /** The act's place in its step, from 0. */
  index: number;
  act: Act;
  /** The control that comes next: the field before the button. */
  control: string;
}

/** What came of a tap: the next turn, or the control that was meant instead. */
export type Verdict = { right: true; turn: Turn | undefined } | { right: false; meant: string };

/**
 * One step of a guide, tried out on the simulator: the screens of its acts one after another, each of which waits
 * for the right control. Acts that only look are done by themselves.
 */
export class Coach {
  readonly #practice: Practice;
  readonly #turns: readonly Turn[];
  #next = 0;

  private constructor(practice: Practice, acts: readonly Act[]) {
    this.#practice = practice;
    this.#turns = acts.flatMap((act, index) =>
      [act.enter, act.tap].flatMap((control) => (control === undefined ? [] : [{ index, act, control }])),
    );
    this.#comeToTurn();
  }

  /** A coach for a step; nothing where there is nothing to tap in it, or no practice comes to it. */
  static at(product: Product, graph: Graph, progress: Progress): Coach | undefined {
    const acts = (graph.steps[progress.step]?.acts ?? []).filter(({ way }) => way === undefined);
    if (!acts.some(({ tap, enter }) => tap !== undefined || enter !== undefined)) return undefined;
    const practice = practiceAt(product, graph, progress);
    return practice && new Coach(practice, acts);
  }

  /** What is to be done now; nothing once the step is done. */
  get turn(): Turn | undefined {
    return this.#turns[this.#next];
  }

  /** The screen of the device on which the turn is; the last one once the step is done. */
  get view(): ScreenView {
    const { on } = known(this.turn ?? this.#turns.at(-1), 'The last turn').act;
    return screenOn(this.#practice, on);
  }

  /** A control is tapped. A field that is meant fills itself in; whatever is not meant is not done. */
  tap(control: string): Verdict {
    const { turn } = this;
    if (!turn || turn.control !== control) return { right: false, meant: turn?.control ?? '' };
    const { act } = turn;
    const only = control === act.enter ? { ...act, tap: undefined } : { ...act, enter: undefined };
    performAct(this.#practice, only, { act: turn.index });
    this.#next++;
    this.#comeToTurn();
    return { right: true, turn: this.turn };
  }

  /** Lets the practice go on to the screen of the turn. */
  #comeToTurn(): void {
    const { turn } = this;
    if (turn) waitUntil(this.#practice, () => this.#practice.view[turn.act.on]?.screen === turn.act.screen);
  }
}
