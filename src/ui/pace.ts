/** Speeds for playing and reading aloud. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The stored speed, or the normal one if it is invalid. */
export function rateFrom(kept: number): number {
  return RATES.find((rate) => rate === kept) ?? 1;
}
