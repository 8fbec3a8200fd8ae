/** Caches a value per library. A library never changes: saving content makes a new one. */
export function perLibrary<Library extends object, T>(read: (library: Library) => T): (library: Library) => T {
  return memoizeByIdentity(read);
}

/**
 * Caches a value per part of a library, such as an article, with the latest other arguments. While one article is
 * edited, the results for the others are kept.
 */
export function memoizeByIdentity<Thing extends object, Others extends readonly unknown[], T>(
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
