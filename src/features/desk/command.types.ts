import type { ConsoleStore } from './console-store.ts';
import type { AgentKey } from './words.ts';

/** Something that a key does. */
export interface Command {
  /** As `KeyboardEvent.key` names it. */
  key: string;
  /** Its label, if it is another. */
  shows?: string;
  name: AgentKey;
  run(store: ConsoleStore): void;
}
