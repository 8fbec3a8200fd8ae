/** The value, which is certain to be there where everything is as it should be; else a programmer has broken what made it so. */
export function known<T>(value: T | null | undefined, what = 'A value'): NonNullable<T> {
  if (value === null || value === undefined) throw new Error(`${what} is missing.`);
  return value;
}
