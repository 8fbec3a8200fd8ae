import type { ComponentChildren } from 'preact';
import type { Mark } from '../../machines/simulator/index.ts';

/** Context of a screen's parts. */
export interface ScreenContext {
  /** The text of a label. */
  words(key: string): string;
  /** The text of the portal's QR code. */
  payload: string;
  marks: readonly Mark[];
  /** Called with the tapped control; `undefined` in figures. */
  onTap?: ((control: string) => void) | undefined;
  /** For screens that can be used; without it, fields are buttons. */
  live?: Live | undefined;
}

/** The words and functions that a usable screen needs. */
export interface Live {
  /** Prefix for the ids of fields. */
  id: string;
  /** The screen's accessible name. */
  screen: string;
  /** The name of a control without a label. */
  nameOf(control: string): string;
  /** Fills in a field or list. Returns a message if the value is rejected. */
  onEnter(control: string, value: string): string | undefined;
  /** Whether a text is a complete value (normalized), the beginning of one, or neither. */
  read(text: string): { whole: string } | 'begun' | 'other';
  /** The value that a tap on the field enters; `undefined` if the reader types. */
  fillOf(control: string): string | undefined;
  /** An error for an empty field or list. */
  missing(control: string): string | undefined;
  /** The entries of lists; the first means that nothing is selected. */
  choices: readonly [none: string, ...choices: string[]];
  /** A shortcut beside a text field. */
  besides(control: string): ComponentChildren;
  /** The picture of the running camera. */
  viewfinder?: ComponentChildren;
}
