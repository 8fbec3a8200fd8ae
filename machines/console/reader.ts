type Path = readonly (string | number)[];

/** Invalid data: what is wrong with it, and the path of the value. */
export class DataFault extends Error {
  readonly code: string;
  readonly path: Path;

  constructor(path: Path, code = 'field') {
    super(`${code}: ${path.join('.')}`);
    this.code = code;
    this.path = path;
  }
}

/** Reads untrusted data. @throws DataFault */
export type Read<T> = (value: unknown, path: Path) => T;

export function checked<T>(isValid: (value: unknown) => boolean): Read<T> {
  return (value, path) => {
    if (!isValid(value)) throw new DataFault(path);
    return value as T;
  };
}

export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined || value === null || value === '' ? undefined : read(value, path));
}

export function listOf<T>(read: Read<T>): Read<T[]> {
  const list = checked<unknown[]>(Array.isArray);
  return (value, path) => list(value, path).map((each, index) => read(each, [...path, index]));
}

/** Reads the own fields of an object. Other fields are ignored. */
export function object<T>(reads: { readonly [Field in keyof T]: Read<T[Field]> }): Read<T> {
  const fields = Object.entries(reads) as [string, Read<unknown>][];
  return (value, path) => {
    const own = ownFields(value);
    if (!own) throw new DataFault(path);
    return Object.fromEntries(fields.map(([field, read]) => [field, read(own[field], [...path, field])])) as T;
  };
}

/** The own fields of an object without a prototype; `undefined` for any other value. */
export function ownFields(value: unknown): Record<string, unknown> | undefined {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain ? Object.assign(Object.create(null) as Record<string, unknown>, value) : undefined;
}
