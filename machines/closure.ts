/**
 * What one comes to by going on from some things, from each to what `next` says: they themselves first, then the others in
 * the order in which one comes to them.
 */
export function closure<T>(first: Iterable<T>, next: (each: T) => Iterable<T>): Set<T> {
  const all = new Set(first);
  // A set is walked with what is added meanwhile.
  for (const each of all) for (const other of next(each)) all.add(other);
  return all;
}
