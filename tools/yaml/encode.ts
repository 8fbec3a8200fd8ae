import { Scalar } from 'yaml';

/** What makes a line of YAML hard to read, or means something else to other readers: it is written by its number. */
const HIDDEN = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A text as a JSON string, which every reader of YAML reads too. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    HIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The ways to write a text in place of another, the most similar first. They may be wrong in some places, so the result has to be
 * parsed again.
 *
 * @param written the old value in the file
 * @param type how it is written
 */
export function waysToWrite(value: string, written: string, type: Scalar.Type | undefined): string[] {
  const quoted = doubleQuoted(value);
  if (type === Scalar.PLAIN) return [value, quoted];
  if (type === Scalar.QUOTE_SINGLE) return [`'${value.replaceAll("'", "''")}'`, quoted];
  if (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED) return [quoted];
  const end = /\r?\n/.exec(written)?.[0] ?? '\n';
  const tail = /\r?\n$/.exec(written)?.[0] ?? '';
  const [head = '', first = ''] = written.split(/\r?\n/);
  const indent = /^ */.exec(first)?.[0] ?? '';
  const lines = value.replace(/\n$/, '').split('\n');
  const body = lines.map((line) => (line === '' ? '' : indent + line));
  const between = type === Scalar.BLOCK_FOLDED ? end + end : end;
  return [head + end + body.join(between) + tail, quoted + tail];
}
