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
  /** Whether one is on its way: who asks again meanwhile asks for the same. */
  #isComing = false;

  constructor(desk: Desk, load: () => Promise<Training>) {
    this.#desk = desk;
    this.#load = load;
  }

  /** Where a training stands; nothing without one. */
  get state(): Training['state'] {
    return this.#training?.state;
  }

  /** Begins a training, unless the agent goes to another call while it is loaded. */
  async begin(): Promise<void> {
    if (this.#isComing) return;
    const { data, shown, record, set } = this.#desk;
    const call = shown()?.id;
    this.#isComing = true;
    try {
      this.#training ??= await later(this.#load);
    } catch (error) {
      return set({ message: isSaid(error) ? undefined : { key: 'agent.training.failed', isFault: true } });
    } finally {
      this.#isComing = false;
    }
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
   * @param next the call that is gone on with; none where it is another than the one on screen
   * @returns what that does in it
   */
  leave(next: CaseId | undefined): CaseAction | undefined {
    return this.#training?.end(next);
  }
}
