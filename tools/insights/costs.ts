/** Minutes of what nobody measures. */
export interface Costs {
  /** Of a reader at a step. */
  perStep: number;
  /** Of an agent in a call. */
  perCall: number;
  /** Of a reader with a search that nothing answers. */
  perSearch: number;
}

/** The default costs. */
export const COSTS: Costs = { perStep: 0.5, perCall: 15, perSearch: 2 };
