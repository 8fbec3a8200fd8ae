/** Estimated minutes: of a reader at a step, of an agent in a call, and of a reader with a search without an answer. */
export const COSTS = { perStep: 0.5, perCall: 15, perSearch: 2 } as const;
