/** The path of a text in a file of words. */
export type WordPath = readonly string[];

/** The wanted paths without words. If a whole group is missing, only the group. */
export function placesLacking(wanted: readonly WordPath[], words: unknown): WordPath[] {
  const missing = wanted.flatMap((path) => {
    const length = path.findIndex((_, index) => valueAt(words, path.slice(0, index + 1)) === undefined);
    return length < 0 ? [] : [path.slice(0, length + 1)];
  });
  return [...new Map(missing.map((path) => [path.join('.'), path])).values()];
}

/** Every text with its path. */
export function textsOf(words: unknown, path: WordPath = []): { text: string; path: WordPath }[] {
  if (typeof words === 'string') return [{ text: words, path }];
  return Object.entries((words ?? {}) as object).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

export function valueAt(words: unknown, path: WordPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as keyof typeof at] : undefined,
    words,
  );
}
