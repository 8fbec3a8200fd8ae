/** Everything reachable from some values through `next`, including the values themselves, in breadth-first order. */
export function closure<T>(first: Iterable<T>, next: (each: T) => Iterable<T>): Set<T> {
  const all = new Set(first);
  // A loop over a set includes values added during it.
  for (const each of all) for (const other of next(each)) all.add(other);
  return all;
}
