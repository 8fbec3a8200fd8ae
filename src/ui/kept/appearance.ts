/** What of a page's appearance a reader can choose, by the kind under which it is kept, with its values; without one the device's holds. */
export const APPEARANCE = {
  theme: ['light', 'dark'],
  contrast: ['standard', 'more'],
  /** In hundredths of what the browser is set to. */
  size: ['125', '150', '200'],
} as const;
export type Appearance = keyof typeof APPEARANCE;
