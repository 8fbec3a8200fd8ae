/** The keys that lead to a number of a symptom's file. */
type NumberPath =
  | readonly ['callCost']
  | readonly ['causes', id: string, 'prior']
  | readonly ['steps', id: string, 'cost']
  | readonly ['steps', id: string, 'outcomes', outcome: string, 'p', ...cause: string[]];

/** A number that a writer wrote in a symptom's file. */
export interface WrittenNumber {
  path: NumberPath;
  value: number;
  /** The largest that makes sense: a chance is at most 1. */
  most: number;
}

/** Far beyond what anybody would write. */
const MOST_PRIOR = 100;
const MAX_SECONDS = 36_000;

type Data = Readonly<Record<string, unknown>>;

/** Every prior, cost and chance of a symptom, in the order in which they are written. */
export function writtenNumbers(data: unknown): WrittenNumber[] {
  const { callCost, causes, steps } = data as Data;
  const found: WrittenNumber[] = [];
  const add = (value: unknown, path: NumberPath, most: number) => {
    if (typeof value === 'number') found.push({ path, value, most });
  };
  for (const [id, cause] of entries(causes)) add(cause['prior'], ['causes', id, 'prior'], MOST_PRIOR);
  add(callCost, ['callCost'], MAX_SECONDS);
  for (const [id, step] of entries(steps)) {
    add(step['cost'], ['steps', id, 'cost'], MAX_SECONDS);
    for (const [outcome, { p }] of entries(step['outcomes'])) {
      const path = ['steps', id, 'outcomes', outcome, 'p'] as const;
      add(p, path, 1);
      if (typeof p === 'object')
        for (const [cause, chance] of Object.entries(p as Data)) add(chance, [...path, cause], 1);
    }
  }
  return found;
}

function entries(group: unknown): [string, Data][] {
  return Object.entries(group as Readonly<Record<string, Data>>);
}

/** The same data with another number at one place. */
export function withNumber(data: unknown, [key, ...rest]: readonly string[], value: number): unknown {
  if (key === undefined) return value;
  const group = data as Data;
  return { ...group, [key]: withNumber(group[key], rest, value) };
}

/** What a number is, in words for writers. */
export function nameOfNumber(path: NumberPath): string {
  if (path[0] === 'callCost') return 'cost of the call';
  if (path[0] === 'causes') return `prior of ${path[1]}`;
  if (path[2] === 'cost') return `cost of ${path[1]}`;
  const [, step, , outcome, , cause] = path;
  const whose = cause === undefined ? '' : cause === 'else' ? ', other causes' : `, ${cause}`;
  return `chance of ${step}: ${outcome}${whose}`;
}
