import { createActor, type AnyStateMachine, type EventFrom, type InputFrom, type SnapshotFrom } from 'xstate';

/** A machine without delays, as two pure functions. */
export interface Stepper<Machine extends AnyStateMachine> {
  begin(input: InputFrom<Machine>): SnapshotFrom<Machine>;
  /** The state after an event; an equal one if the event changes nothing. */
  step(state: SnapshotFrom<Machine>, event: EventFrom<Machine>): SnapshotFrom<Machine>;
}

/**
 * Creates the functions of a machine that has neither child actors nor effects. XState's own `transition` does the
 * same, but creates an actor for every event, and a replayed case has hundreds of events.
 *
 * @param input any valid input: the actor is never started
 */
export function createStepper<Machine extends AnyStateMachine>(
  machine: Machine,
  input: InputFrom<Machine>,
): Stepper<Machine> {
  const self = createActor(machine as AnyStateMachine, { input });
  const nothing = (): void => undefined;
  const scope: Parameters<AnyStateMachine['transition']>[2] = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
  return {
    begin: (given) => machine.getInitialSnapshot(scope, given) as SnapshotFrom<Machine>,
    step: (state, event) => machine.transition(state, event, scope) as SnapshotFrom<Machine>,
  };
}
