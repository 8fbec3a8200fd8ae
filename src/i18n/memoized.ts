/** What follows from a text alone, found once: for what each page asks anew and takes long. A throw is not kept. */
export function memoized<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    known.set(text, found);
    return found.value;
  };
}
