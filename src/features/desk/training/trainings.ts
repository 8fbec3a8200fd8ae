import type { Case, CaseAction, CaseId, TrainingEvent } from '../../../../machines/console/index.ts';
import { isSaid, later } from '../../../ui/later.ts';
import type { Setup } from '../setup.ts';
import type { AgentData } from '../words.ts';
import type { Training } from './training.ts';

/** What a training has to do with at a desk. */
interface Desk {
  data: AgentData;
  /** The call on screen. */
  shown: () => Case | undefined;
  /** Does something in the call on screen, and keeps it. */
  record: (action: CaseAction | undefined) => void;
  set: (change: Partial<Setup>) => void;
}

/** The trainings at a desk, one at a time. A training plays a whole practice: only who begins one loads what it is done with. */
export class Trainings {
  readonly #desk: Desk;
  readonly #load: () => Promise<Training>;
  /** Once one was begun. */
  #training: Training | undefined;
  /** The call on screen when a training was requested that is still loading. */
  #asked: { call: CaseId | undefined } | undefined;

  constructor(desk: Desk, load: () => Promise<Training>) {
    this.#desk = desk;
    this.#load = load;
  }

  /** Where a training stands; nothing without one. */
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

  /** Goes back to the calls. */
  end(): void {
    const { shown, record, set } = this.#desk;
    record(this.leave(shown()?.id));
    set({});
  }

  /**
   * Leaves a training, if there is one, for what is done in a call.
   *
   * @param next the call that continues; `undefined` if it is not the one on screen
   * @returns what that does in it
   */
  leave(next: CaseId | undefined): CaseAction | undefined {
    return this.#training?.end(next);
  }
}
