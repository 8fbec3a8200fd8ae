import { focusOn } from '../../ui/dom.ts';
import type { ConsoleStore } from './console-store.ts';

/** Opens a call and focuses the field for the caller's number, which agents ask for first. */
export function openCall(store: ConsoleStore): void {
  store.open();
  focusOn('#agent-code');
}
