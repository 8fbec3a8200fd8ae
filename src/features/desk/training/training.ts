import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import {
  createTraining,
  isClosed,
  isHeld,
  type Case,
  type CaseAction,
  type CaseId,
  type TrainingEvent,
  type TrainingMachine,
} from '../../../../machines/console/index.ts';
import { trainingWorld } from './world.ts';
import type { AgentData } from '../words.ts';

/** A training. Its time does not count for any call. */
export class Training {
  #actor: Actor<TrainingMachine> | undefined;
  /** The call that is on hold until the end of the training. */
  #waits: CaseId | undefined;

  /** The state of the training. `undefined` if there is none. */
  get state(): SnapshotFrom<TrainingMachine> | undefined {
    return this.#actor?.getSnapshot();
  }

  /** @returns the action to perform in the call on screen */
  begin(data: AgentData, of: Case | undefined): CaseAction {
    const isOver = of !== undefined && isClosed(of);
    if (of && !isOver && !isHeld(of)) this.#waits = of.id;
    const input = { seed: Math.floor(Math.random() * 10_000), at: Date.now() };
    this.#actor?.stop();
    this.#actor = createActor(createTraining(trainingWorld(data)), { input }).start();
    return { type: isOver ? 'case.filed' : 'call.held' };
  }

  send(event: TrainingEvent): void {
    this.#actor?.send(event);
  }

  /** @returns the action to perform in the call on screen, if it continues */
  end(next: CaseId | undefined): CaseAction | undefined {
    const isBack = this.#waits !== undefined && this.#waits === next;
    this.#actor?.stop();
    this.#actor = undefined;
    this.#waits = undefined;
    return isBack ? { type: 'call.resumed' } : undefined;
  }
}
