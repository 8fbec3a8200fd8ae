import { focusOn } from '../../ui/focus.ts';
import type { ConsoleStore } from './console-store.ts';

/** A new call, and the field for the caller's number: that is what is asked first. */
export function openCall(store: ConsoleStore): void {
  store.open();
  focusOn('#agent-code');
}
