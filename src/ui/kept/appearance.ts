/** The display settings with their values. The choices are stored as one text of these values, separated by spaces. */
export const APPEARANCE = {
  theme: ['light', 'dark'],
  contrast: ['standard', 'more'],
  /** Percent of the browser's text size. */
  size: ['125', '150', '200'],
} as const;

/** Text size in percent from which the page has `data-large` and no columns. Media queries do not know the size chosen here. */
export const LARGE = 150;
export type Appearance = keyof typeof APPEARANCE;
