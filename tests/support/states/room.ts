import type { Page } from 'playwright';
import type { View } from '../browser.ts';
import type { Language } from '../browser-walk-words.ts';

/** Something that a page can show, and how a person reaches it. */
export interface State {
  /** Its name among those of its scene: also that of its pictures. */
  name: string;
  /** Reaches it, from any page: the states of a scene follow in order. */
  come(page: Page, language: Language): Promise<unknown>;
}

/** States that one visit comes through. */
export interface Room {
  /** Also the folder of its pictures. */
  name: string;
  states: readonly State[];
  /** How the reader looks who comes to them. */
  view?: View;
  /** On paper. */
  print?: boolean;
  /** Asked is only whether it fits into the window: on paper nothing is tapped, and twice the text is the same controls. */
  onlyWidth?: boolean;
  /** Text that is twice as large: in the least of windows that is four times, and is not looked at. */
  isTwiceAsLarge?: boolean;
  /** Rules of axe that cannot be asked here. */
  without?: readonly string[];
  /** The browser complains of what is taken away here, such as a network. */
  complains?: boolean;
  /** It is the same in all languages: one is enough. */
  once?: boolean;
}

/** Scenes that are much alike, but for one of each kind, which represents the others: in the full run all are looked at. */
export const ALIKE =
  /^(steps of (?!iphone-add-user-code)|interview (?!qr-not-read)|practice (?!out of focus|what to do next|around it))/;

/** How a reader looks who is not said to look otherwise. */
export const USUAL = { width: 390, height: 844 } as const;
