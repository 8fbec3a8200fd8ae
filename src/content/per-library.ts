/**
 * What follows from a library alone, read once: each page of a large help center asks for it anew. A library never
 * changes; when content is saved there is another one.
 */
export function perLibrary<Library extends object, T>(read: (library: Library) => T): (library: Library) => T {
  return perThing(read);
}

/**
 * The same of a part of it, such as an article that is held against the labels: while somebody writes in one article, what follows
 * from the others is not worked out again. Of each, what it was held against last is remembered.
 *
 * @param read asks for nothing but what it is given
 */
export function perThing<Thing extends object, Others extends readonly unknown[], T>(
  read: (thing: Thing, ...others: Others) => T,
): (thing: Thing, ...others: Others) => T {
  const known = new WeakMap<Thing, { others: Others; value: T }>();
  return (thing, ...others) => {
    const last = known.get(thing);
    if (last && others.every((each, index) => each === last.others[index])) return last.value;
    const value = read(thing, ...others);
    known.set(thing, { others, value });
    return value;
  };
}
