import { createActor, SimulatedClock, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import type { Problem } from '../problem.ts';
import type { WorldMachine } from './world.machine.ts';
import type { PracticeView } from './practice.view.ts';
import { actionFault } from './action-fault.ts';
import { MAX_WAIT_SECONDS, type PracticeAction } from './actions.ts';
import type { Scenario } from './scenario.ts';

/** The parts of a product that a practice needs. */
export interface PracticeWorld {
  machine: WorldMachine;
  view(snapshot: SnapshotFrom<WorldMachine>): PracticeView;
  /** The notes that mean success. */
  goals: readonly string[];
  /** Maximum number of seconds that actors continue without an action. */
  settledAfter: number;
}

/**
 * A running practice with a simulated clock, which only `wait` actions advance. The scenario and the actions determine
 * everything: undo, copies and other windows replay them.
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
  /** The last view of a stopped practice. */
  #last: PracticeView | undefined;

  constructor(product: PracticeWorld, scenario: Scenario) {
    this.product = product;
    this.scenario = scenario;
    this.#world = createActor(product.machine, { input: scenario, clock: this.#clock });
    this.#world.start();
    // A login that is under way is answered before the first second.
    while (this.#world.getSnapshot().context.seconds < 0) this.#tick();
  }

  /** Performs actions from the start; stops at the first impossible one. */
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

  /** The actions so far. Consecutive waits and moves are merged. */
  get actions(): readonly PracticeAction[] {
    return this.#actions;
  }

  get view(): PracticeView {
    return this.#last ?? this.product.view(this.#world.getSnapshot());
  }

  /** Performs an action. Returns a problem, and changes nothing, if it is impossible. */
  perform(action: PracticeAction): Problem | undefined {
    const fault = actionFault(this.view, action);
    if (fault) return fault;
    if (action.kind === 'wait') for (let second = 0; second < action.seconds; second++) this.#tick();
    else this.#world.send({ type: 'action.performed', action });
    this.#keep(action);
    return undefined;
  }

  /** The practice without the last action and the time since then. */
  undone(): Practice {
    const last = this.#actions.findLastIndex(({ kind }) => kind !== 'wait');
    return Practice.replayed(this.product, this.scenario, this.#actions.slice(0, Math.max(0, last))).practice;
  }

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
    if (action.kind === 'wait' && last?.kind === 'wait' && last.seconds + action.seconds <= MAX_WAIT_SECONDS) {
      this.#actions[this.#actions.length - 1] = { kind: 'wait', seconds: last.seconds + action.seconds };
    } else if (action.kind === 'move' && last?.kind === 'move') {
      this.#actions[this.#actions.length - 1] = action;
    } else this.#actions.push(action);
  }
}
