import type { ConsoleStore } from './console-store.ts';
import type { AgentKey } from './words.ts';

/** An action that a single key runs. */
export interface Command {
  /** A value of `KeyboardEvent.key`. */
  key: string;
  /** The label of the key, if it differs from `key`. */
  shows?: string;
  name: AgentKey;
  run(store: ConsoleStore): void;
}
