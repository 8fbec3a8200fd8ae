import type { Case, CaseAction, CaseId, TrainingEvent } from '../../../../machines/console/index.ts';
import { isSaid, later } from '../../../ui/later.ts';
import type { Setup } from '../setup.ts';
import type { AgentData } from '../words.ts';
import type { Training } from './training.ts';

/** The parts of the console that a training needs. */
interface Desk {
  data: AgentData;
  /** The call on screen. */
  shown: () => Case | undefined;
  /** Performs an action in the call on screen and stores it. */
  record: (action: CaseAction | undefined) => void;
  set: (change: Partial<Setup>) => void;
}

/** Runs trainings, one at a time. A training simulates a whole practice, so its code is loaded on first use. */
export class Trainings {
  readonly #desk: Desk;
  readonly #load: () => Promise<Training>;
  /** `undefined` before the first training. */
  #training: Training | undefined;
  /** The call on screen when a training was requested. Set while the training loads. */
  #asked: { call: CaseId | undefined } | undefined;

  constructor(desk: Desk, load: () => Promise<Training>) {
    this.#desk = desk;
    this.#load = load;
  }

  /** The state of the training. `undefined` if there is none. */
  get state(): Training['state'] {
    return this.#training?.state;
  }

  /** Starts a training once it is loaded, unless another call is on screen by then. */
  async begin(): Promise<void> {
    const { data, shown, record, set } = this.#desk;
    const isComing = this.#asked !== undefined;
    this.#asked = { call: shown()?.id };
    if (isComing) return;
    try {
      this.#training ??= await later(this.#load);
    } catch (error) {
      this.#asked = undefined;
      return set({ message: isSaid(error) ? undefined : { key: 'agent.training.failed', isFault: true } });
    }
    const { call } = this.#asked;
    this.#asked = undefined;
    if (shown()?.id !== call) return;
    record(this.#training.begin(data, shown()));
    set({ message: undefined, armed: undefined, isNaming: false });
  }

  send(event: TrainingEvent): void {
    this.#training?.send(event);
    this.#desk.set({ isNaming: false });
  }

  /** Ends the training and returns to the calls. */
  end(): void {
    const { shown, record, set } = this.#desk;
    record(this.leave(shown()?.id));
    set({});
  }

  /**
   * Ends the training, if there is one, because of an action in a call.
   *
   * @param next the call that continues; `undefined` if it is not the one on screen
   * @returns the action to perform in that call, if any
   */
  leave(next: CaseId | undefined): CaseAction | undefined {
    return this.#training?.end(next);
  }
}
