import { createActor, SimulatedClock, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import type { Problem } from '../problem.ts';
import type { WorldMachine } from './world.machine.ts';
import type { PracticeView } from './practice.view.ts';
import { actionFault } from './action-fault.ts';
import { LONGEST_WAIT, type PracticeAction } from './actions.ts';
import type { Scenario } from './scenario.ts';

/** What a practice needs of the product that is practised on. */
export interface PracticeWorld {
  /** Its actors. */
  machine: WorldMachine;
  /** A plain picture of them. */
  view(snapshot: SnapshotFrom<WorldMachine>): PracticeView;
  /** The notes that say that a task is done. */
  goals: readonly string[];
  /** How many seconds any actor goes on by itself at most after an action, what waits for a person left aside. */
  settledAfter: number;
}

/**
 * A world that runs, with a clock of its own that only `wait` actions move. Its scenario and its actions are all there
 * is to keep of it: undo, a copy and a second window are replays.
 *
 * @example
 * const practice = product.start(product.readScenario({ task: 'add-user' }).scenario);
 * practice.perform({ kind: 'tap', on: 'phone', control: 'camera' });
 * practice.view.phone?.screen; // 'camera'
 */
export class Practice {
  readonly scenario: Scenario;
  readonly product: PracticeWorld;
  readonly #clock = new SimulatedClock();
  readonly #world: ActorRefFrom<WorldMachine>;
  readonly #actions: PracticeAction[] = [];
  /** The last view, once nothing moves any more: a world that is stopped has no actors to look at. */
  #last: PracticeView | undefined;

  constructor(product: PracticeWorld, scenario: Scenario) {
    this.product = product;
    this.scenario = scenario;
    this.#world = createActor(product.machine, { input: scenario, clock: this.#clock });
    this.#world.start();
    // A login under way when the practice begins is answered before its first second.
    while (this.#world.getSnapshot().context.seconds < 0) this.#tick();
  }

  /** The practice that actions lead to. Where one of them cannot be done it ends before it, and says so. */
  static replayed(
    product: PracticeWorld,
    scenario: Scenario,
    actions: readonly PracticeAction[],
  ): { practice: Practice; problem?: Problem } {
    const practice = new Practice(product, scenario);
    for (const action of actions) {
      const problem = practice.perform(action);
      if (problem) return { practice, problem };
    }
    return { practice };
  }

  /** What has been done. Neighbouring waits and neighbouring moves are one action each. */
  get actions(): readonly PracticeAction[] {
    return this.#actions;
  }

  /** The world as it stands. */
  get view(): PracticeView {
    return this.#last ?? this.product.view(this.#world.getSnapshot());
  }

  /** Does one thing, or says why it cannot be done here; then nothing has changed. */
  perform(action: PracticeAction): Problem | undefined {
    const fault = actionFault(this.view, action);
    if (fault) return fault;
    if (action.kind === 'wait') for (let second = 0; second < action.seconds; second++) this.#tick();
    else this.#world.send({ type: 'action.performed', action });
    this.#keep(action);
    return undefined;
  }

  /** The practice as it was before the last thing done, the time that has passed since included. */
  undone(): Practice {
    const last = this.#actions.findLastIndex(({ kind }) => kind !== 'wait');
    return Practice.replayed(this.product, this.scenario, this.#actions.slice(0, Math.max(0, last))).practice;
  }

  /** Nothing moves any more. */
  stop(): void {
    this.#last = this.view;
    this.#world.stop();
  }

  #tick(): void {
    this.#world.send({ type: 'second.passed' });
    this.#clock.increment(1000);
  }

  #keep(action: PracticeAction): void {
    const last = this.#actions.at(-1);
    if (action.kind === 'wait' && last?.kind === 'wait' && last.seconds + action.seconds <= LONGEST_WAIT) {
      this.#actions[this.#actions.length - 1] = { kind: 'wait', seconds: last.seconds + action.seconds };
    } else if (action.kind === 'move' && last?.kind === 'move') {
      this.#actions[this.#actions.length - 1] = action;
    } else this.#actions.push(action);
  }
}
