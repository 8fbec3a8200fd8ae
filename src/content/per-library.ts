/**
 * What follows from a library alone, read once: each page of a large help center asks for it anew. A library never
 * changes; when content is saved there is another one.
 */
export function perLibrary<Library extends object, T>(read: (library: Library) => T): (library: Library) => T {
  const known = new WeakMap<Library, { value: T }>();
  return (library) => {
    const found = known.get(library) ?? { value: read(library) };
    known.set(library, found);
    return found.value;
  };
}
