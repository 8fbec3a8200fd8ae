/** What follows from a text alone, found once: for what each page asks anew and takes long. A throw is not kept. */
export function memoized<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text)!;
  };
}
