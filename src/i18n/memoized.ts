/**
 * Caches the results of a slow function of a string. Errors are not cached.
 * @param most maximum number of results; the least recently used one is dropped
 */
export function memoized<T>(find: (text: string) => T, most = Infinity): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    // A map keeps insertion order, so the least recently used entry is first.
    known.delete(text);
    known.set(text, found);
    const [first = text] = known.size > most ? known.keys() : [];
    if (first !== text) known.delete(first);
    return found.value;
  };
}
