/** Asserts that a value exists. Throws if an invariant is broken. */
export function assertDefined<T>(value: T | null | undefined, what = 'A value'): NonNullable<T> {
  if (value === null || value === undefined) throw new Error(`${what} is missing.`);
  return value;
}
