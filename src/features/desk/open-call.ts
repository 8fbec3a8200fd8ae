import { focusOn } from '../../ui/focus.ts';
import type { Desk } from './desk.ts';

/** A new call, and the field for the caller's number: that is what is asked first. */
export function openCall(desk: Desk): void {
  desk.open();
  focusOn('#agent-code');
}
