/** The texts of nested data by dotted key, in its order; a list is one key. */
export function textsIn(data: unknown, path: readonly string[] = []): { key: string; texts: string[] }[] {
  const key = path.join('.');
  if (typeof data === 'string') return [{ key, texts: [data] }];
  if (Array.isArray(data)) return [{ key, texts: data.map(String) }];
  return Object.entries((data ?? {}) as object).flatMap(([name, value]) => textsIn(value, [...path, name]));
}
