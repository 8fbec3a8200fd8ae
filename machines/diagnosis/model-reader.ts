import { suggest, type Problem } from '../problem.ts';

export type Path = readonly (string | number)[];

/** Reads untrusted data field by field, and gathers what is wrong with it instead of stopping. */
export interface ModelReader {
  /** The faults found so far. */
  readonly problems: Problem[];
  fault(code: string, path: Path, message: string, hint: string): void;
  /** The fields of an object; unknown ones are faults. */
  fields(data: unknown, path: Path, known: readonly string[]): Partial<Record<string, unknown>>;
  /** Key and value of each entry of a group whose keys are ids of small letters; a key of another form is a fault. */
  entries(data: unknown, path: Path): [string, unknown][];
  list(data: unknown, path: Path): readonly unknown[];
  /** An id, else a fault and an empty text. */
  id(data: unknown, path: Path): string;
  /** A number from 0 to `most`, else a fault and NaN. */
  number(data: unknown, path: Path, most: number): number;
  /** A whole number from `least` to `most`, else a fault and NaN. */
  whole(data: unknown, path: Path, least: number, most: number): number;
  /** One of some words, else a fault and nothing. */
  word<Word extends string>(data: unknown, path: Path, known: readonly Word[]): Word | undefined;
}

/** Letters, digits, `-` and `_`. It cannot begin with `_`, so that no id is a name that objects inherit with. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;

/** An id that stands as a key in content. */
const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A reader without faults so far. It never throws and never reads inherited fields. */
export function createModelReader(): ModelReader {
  const problems: Problem[] = [];
  const fault: ModelReader['fault'] = (code, path, message, hint) => {
    problems.push({ code, message, hint, path });
  };
  return {
    problems,
    fault,
    fields(data, path, known) {
      if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        fault('not-an-object', path, `\`${nameOf(path)}\` is ${show(data)}.`, `Give it ${listed(known)}.`);
        return {};
      }
      for (const key of Object.keys(data)) {
        if (known.includes(key)) continue;
        fault('unknown-field', [...path, key], `\`${key}\` is not known in \`${nameOf(path)}\`.`, suggest(key, known));
      }
      return Object.fromEntries(Object.entries(data));
    },
    entries(data, path) {
      if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        fault('not-an-object', path, `\`${nameOf(path)}\` is ${show(data)}.`, 'Give it indented `id: …` lines.');
        return [];
      }
      return Object.entries(data).filter(([key]) => {
        if (key.length <= 60 && KEY.test(key)) return true;
        fault('bad-id', [...path, key], `${show(key)} cannot be an id.`, 'Use small letters, digits and hyphens.');
        return false;
      });
    },
    list(data, path) {
      // A hole in a list is told by whoever reads what should be there.
      if (Array.isArray(data)) return Array.from<unknown>(data);
      fault('not-a-list', path, `\`${nameOf(path)}\` is ${show(data)}.`, 'Write a list: `[…, …]`.');
      return [];
    },
    id(data, path) {
      if (typeof data === 'string' && ID.test(data)) return data;
      fault('bad-id', path, `\`${nameOf(path)}\` is ${show(data)}.`, 'Write an id: letters, digits and hyphens.');
      return '';
    },
    number(data, path, most) {
      if (typeof data === 'number' && data >= 0 && data <= most) return data;
      fault('bad-number', path, `\`${nameOf(path)}\` is ${show(data)}.`, `Write a number from 0 to ${most}.`);
      return NaN;
    },
    whole(data, path, least, most) {
      if (typeof data === 'number' && Number.isInteger(data) && data >= least && data <= most) return data;
      const hint = `Write a whole number from ${least} to ${most}.`;
      fault('bad-number', path, `\`${nameOf(path)}\` is ${show(data)}.`, hint);
      return NaN;
    },
    word(data, path, known) {
      const found = known.find((word) => word === data);
      if (found !== undefined) return found;
      fault('bad-word', path, `\`${nameOf(path)}\` is ${show(data)}.`, suggest(String(data), known));
      return undefined;
    },
  };
}

/** The place as it is said in a message. */
export function nameOf(path: Path): string {
  return path.length === 0 ? 'the model' : path.join('.');
}

function show(data: unknown): string {
  if (data === undefined) return 'missing';
  if (data === null) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a group of fields';
  return `\`${String(data).slice(0, 60)}\``;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
