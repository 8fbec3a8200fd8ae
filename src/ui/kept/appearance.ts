/**
 * What of a page's appearance a reader can choose, with its values; without one the device's holds. All that is chosen is kept
 * as one text, its words parted by spaces: each says by itself what it is of.
 */
export const APPEARANCE = {
  theme: ['light', 'dark'],
  contrast: ['standard', 'more'],
  /** In hundredths of what the browser is set to. */
  size: ['125', '150', '200'],
} as const;

/**
 * The size, in the same hundredths, from which text is large: a page then says `data-large`, and what stands in columns stands below one
 * another, since what styles ask of a window knows nothing of the size that was chosen here.
 */
export const LARGE = 150;
export type Appearance = keyof typeof APPEARANCE;
