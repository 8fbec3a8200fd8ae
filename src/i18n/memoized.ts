/**
 * What follows from a text alone, found once: for what each page asks anew and takes long. A throw is not kept.
 *
 * @param most of how many texts it is kept: those that were asked for last
 */
export function memoized<T>(find: (text: string) => T, most = Infinity): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    // The last one stands last, so that the first is the one that nobody has asked for longest.
    known.delete(text);
    known.set(text, found);
    const [first = text] = known.size > most ? known.keys() : [];
    if (first !== text) known.delete(first);
    return found.value;
  };
}
