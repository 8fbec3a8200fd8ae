import type { ComponentChildren } from 'preact';
import type { Mark } from '../../machines/simulator/index.ts';

/** What each part of a screen needs to know of the whole. */
export interface Surroundings {
  /** The words of a label, in the reader's language. */
  words(key: string): string;
  /** What the portal's QR code says: the address of a page of this site. */
  payload: string;
  marks: readonly Mark[];
  /** Called with the control that was tapped; absent where the screen is a figure. */
  onTap?: ((control: string) => void) | undefined;
  /** What a screen has beyond `onTap` where one works with it; without, its fields are buttons too. */
  live?: Live | undefined;
}

/** A screen that is worked with: names for what shows none, fields that can be filled in, a camera that sees. */
export interface Live {
  /** Tells this device's fields from another's on the same page. */
  id: string;
  /** What the screen is called, for who does not see it. */
  screen: string;
  /** The name of a control that shows no label. */
  nameOf(control: string): string;
  /**
   * Fills in a field or a list.
   *
   * @returns why it was refused, in words; then nothing has been kept
   */
  onEnter(control: string, value: string): string | undefined;
  /** What a field makes of a text: something whole, put as the field takes it, the beginning of it, or neither. */
  read(control: string, text: string): { whole: string } | 'begun' | 'other';
  /** What is entered where a field is tapped, since nobody may type into it; `undefined` where one types. */
  fillOf(control: string): string | undefined;
  /** What is said at a field or a list that was forgotten, in words; `undefined` where nothing was. */
  missing?(control: string): string | undefined;
  /** What can be chosen from a list, from 1; the first words stand for nothing chosen yet. */
  choices: readonly [none: string, ...choices: string[]];
  /** A shortcut of the practice beside a field that one types into. */
  besides?: ((control: string) => ComponentChildren) | undefined;
  /** What the running camera sees, in place of the drawing. */
  viewfinder?: ComponentChildren;
}
