import type { Problem } from '../../problem.ts';

type Path = readonly (string | number)[];

/** A group of fields in a file, as it is read: what does not fit is noted, and something harmless stands in for it. */
export interface Part {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether there is a group of fields at all. */
  readonly isThere: boolean;
  /** Shared by all parts of one ticket, in the order in which they were found. */
  readonly problems: Problem[];
  fault(what: Omit<Problem, 'path'>, at: Path): void;
  /** A text; nothing where it is absent or empty. */
  text(field: string): string | undefined;
  needed(field: string): string;
  /** One of some texts; `is needed`: it may not be absent. */
  oneOf<Value extends string>(field: string, values: readonly Value[], how?: 'is needed'): Value | undefined;
  whole(field: string): number;
  /** A number that is not below 0; 0 where it is absent. */
  amount(field: string): number;
  /** A group of fields within; an empty one where it is absent. */
  part(field: string): Part;
  /** A list of groups; an empty one where it is absent. */
  list(field: string): Part[];
  neededList(field: string): Part[];
}

/** @param path of the data in the file */
export function partIn(data: unknown, path: Path, problems: Problem[] = []): Part {
  const isThere = isPlain(data);
  const fields = Object.assign(Object.create(null) as Record<string, unknown>, isThere ? data : {});
  const fault: Part['fault'] = (what, at) => void problems.push({ ...what, path: [...path, ...at] });
  const torn = (at: Path, value: unknown): void =>
    fault({ code: 'ticket-field', message: saidOf(value), hint: 'Copy the ticket once more.' }, at);
  const isAbsent = (field: string): boolean => fields[field] === undefined || fields[field] === null;

  const text: Part['text'] = (field) => {
    const value = fields[field];
    if (isAbsent(field) || value === '') return undefined;
    if (typeof value === 'string') return value;
    torn([field], value);
    return undefined;
  };
  const needed: Part['needed'] = (field) => {
    const value = fields[field];
    if (typeof value === 'string' && value !== '') return value;
    torn([field], value);
    return '';
  };
  const neededList: Part['neededList'] = (field) => {
    const value = fields[field];
    if (!Array.isArray(value)) {
      torn([field], value);
      return [];
    }
    return value.map((each: unknown, index) => {
      if (!isPlain(each)) torn([field, index], each);
      return partIn(each, [...path, field, index], problems);
    });
  };
  return {
    ...{ fields, isThere, problems, fault, text, needed, neededList },
    oneOf(field, values, how) {
      const value = how === 'is needed' ? needed(field) : text(field);
      const known = values.find((each) => each === value);
      if (value !== undefined && value !== '' && known === undefined) torn([field], value);
      return known;
    },
    whole(field) {
      const value = fields[field];
      if (Number.isInteger(value)) return Number(value);
      torn([field], value);
      return 0;
    },
    amount(field) {
      const value = fields[field] ?? 0;
      if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
      torn([field], value);
      return 0;
    },
    part(field) {
      if (!isAbsent(field) && !isPlain(fields[field])) torn([field], fields[field]);
      return partIn(fields[field], [...path, field], problems);
    },
    list: (field) => (isAbsent(field) ? [] : neededList(field)),
  };
}

/** What a value is, in words. */
export function saidOf(value: unknown): string {
  if (value === undefined) return 'It is missing.';
  const isGroup = typeof value === 'object' && value !== null;
  return isGroup ? 'It is something with parts.' : `It is \`${String(value).slice(0, 60)}\`.`;
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
