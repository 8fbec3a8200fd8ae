/** How fast something is played or read aloud, as a reader can choose. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** One of the speeds: what was kept may be of another version, or anything. */
export function rateFrom(kept: number): number {
  return RATES.find((rate) => rate === kept) ?? 1;
}
