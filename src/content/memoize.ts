/**
 * Caches a value per object with the latest other arguments.
 * Libraries never change: saving makes a new one that shares the unchanged articles.
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
