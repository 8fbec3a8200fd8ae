/** What a search knows of the evidences that it met, one after the other in long arrays: millions of small ones are slow. */
export interface SearchStore {
  /** How many evidences there is room for. */
  capacity: number;
  /** As many a node as there are steps. */
  digits: Uint16Array;
  /** As many a node as there are causes. */
  weights: Float64Array;
  totals: Float64Array;
  /** What is left to pay takes at least, at most. */
  lows: Float64Array;
  highs: Float64Array;
  /** The first move of the way that costs `highs`. */
  moves: Int32Array;
  /** The step that promises most, by its place among those of the search. */
  best: Int32Array;
  /** The bounds when a step comes first, as many a node as the search has steps. */
  stepLows: Float64Array;
  stepHighs: Float64Array;
  /** Where the evidences after a step stand in the search's list, and 1; 0 as long as nobody looked. */
  after: Int32Array;
}

export function createStore(capacity: number, steps: number, causes: number, among: number): SearchStore {
  return {
    capacity,
    digits: new Uint16Array(capacity * steps),
    weights: new Float64Array(capacity * causes),
    totals: new Float64Array(capacity),
    lows: new Float64Array(capacity),
    highs: new Float64Array(capacity),
    moves: new Int32Array(capacity),
    best: new Int32Array(capacity),
    stepLows: new Float64Array(capacity * among),
    stepHighs: new Float64Array(capacity * among),
    after: new Int32Array(capacity * among),
  };
}

/** Copies what one store knows into a larger one. */
export function refill(from: SearchStore, into: SearchStore): SearchStore {
  const { capacity: _, ...arrays } = from;
  for (const [key, array] of Object.entries(arrays)) into[key as keyof typeof arrays].set(array);
  return into;
}

/** What an array of the store holds for one evidence. */
export function rowOf<Row>(array: { subarray(from: number, to: number): Row }, node: number, width: number): Row {
  return array.subarray(node * width, node * width + width);
}
