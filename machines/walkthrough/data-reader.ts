import { suggest, type Problem } from '../problem.ts';

type Path = readonly (string | number)[];

/** Reads untrusted data field by field, and gathers what is wrong with it instead of stopping. */
export interface Reader {
  /** The faults found so far, in reading order. */
  readonly problems: Problem[];
  fault(code: string, path: Path, message: string, hint: string): void;
  /** The fields of an object; unknown ones are faults. */
  object(data: unknown, path: Path, known: readonly string[]): Record<string, unknown>;
  /** Key and value of each entry of an object whose keys are ids; a key of another form is a fault. */
  entries(data: unknown, path: Path, key: RegExp): [string, unknown][];
  list(data: unknown, path: Path): unknown[];
  /** A text of the form `form`, else a fault and an empty text; `what` says what was expected. */
  text(data: unknown, path: Path, form: RegExp, what: string): string;
  /** A whole number from `min` to `max`, else a fault and `min`. */
  integer(data: unknown, path: Path, min: number, max: number): number;
}

/** A reader without faults so far. It never throws and never reads inherited fields. */
export function createReader(): Reader {
  const problems: Problem[] = [];
  const fault: Reader['fault'] = (code, path, message, hint) => {
    problems.push({ code, message, hint, path });
  };

  function fields(data: unknown, path: Path): [string, unknown][] {
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return Object.entries(data);
    fault('not-an-object', path, `\`${name(path)}\` is ${show(data)}.`, 'Give it indented `key: value` lines.');
    return [];
  }

  return {
    problems,
    fault,
    object(data, path, known) {
      const found = fields(data, path);
      for (const [key] of found) {
        if (known.includes(key)) continue;
        fault('unknown-field', [...path, key], `\`${key}\` is not known in \`${name(path)}\`.`, suggest(key, known));
      }
      return Object.assign(Object.create(null), Object.fromEntries(found)) as Record<string, unknown>;
    },
    entries(data, path, key) {
      return fields(data, path).filter(([id]) => {
        if (key.test(id)) return true;
        fault(
          'bad-id',
          [...path, id],
          `\`${id}\` cannot be an id.`,
          'Use small letters, digits and hyphens, a letter first, and 60 of them at the most.',
        );
        return false;
      });
    },
    list(data, path) {
      if (Array.isArray(data)) return data;
      fault('not-a-list', path, `\`${name(path)}\` is ${show(data)}.`, 'Write a list: `[one, two]`.');
      return [];
    },
    text(data, path, form, what) {
      if (typeof data === 'string' && form.test(data)) return data;
      fault('bad-value', path, `\`${name(path)}\` is ${show(data)}.`, `Write ${what}.`);
      return '';
    },
    integer(data, path, min, max) {
      if (typeof data === 'number' && Number.isInteger(data) && data >= min && data <= max) return data;
      fault('bad-number', path, `\`${name(path)}\` is ${show(data)}.`, `Write a whole number from ${min} to ${max}.`);
      return min;
    },
  };
}

function name(path: Path): string {
  return path.length === 0 ? 'the file' : path.join('.');
}

function show(data: unknown): string {
  if (data === undefined) return 'missing';
  if (data === null) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a group of fields';
  return `\`${String(data).slice(0, 60)}\``;
}
