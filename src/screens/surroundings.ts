import type { Mark } from '../../machines/activation/index.ts';

/** What each part of a screen needs to know of the whole. */
export interface Surroundings {
  /** The words of a label, in the reader's language. */
  words(key: string): string;
  /** What the portal's QR code says: the address of a page of this site. */
  payload: string;
  marks: readonly Mark[];
  /** Called with the control that was tapped; absent where the screen is a figure. */
  onTap?: ((control: string) => void) | undefined;
}
