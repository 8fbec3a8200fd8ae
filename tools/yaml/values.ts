import { Document, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { edited, yamlOf } from './mentions.ts';
import { inserted } from './insert.ts';

/** The keys that lead to a place of a YAML text; a number is a place of a list, from 0. */
export type YamlPath = readonly (string | number)[];

/**
 * A text in which the value at a place is another one: written as the old one was, in quotation marks where it needs them. All
 * other characters stay.
 *
 * @param value a text, or a number as it is to be written: `0.30`
 * @returns nothing where the text is no YAML, or there is no single value at that place
 * @example withValue('a: 1 # why', ['a'], '2', 'number') // 'a: 2 # why'
 */
export function withValue(text: string, path: YamlPath, value: string, kind: 'text' | 'number'): string | undefined {
  const document = yamlOf(text);
  const node = document?.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  // A block of lines ends with its own line end, which stays.
  const [rest = ''] = /\r?\n$/.exec(text.slice(start, end)) ?? [];
  const isFlow = path.some((_, depth) => isFlowed(document?.getIn(path.slice(0, depth), true)));
  const put = kind === 'number' ? value : quoted(value, node, isFlow);
  // Nothing at all stands right behind its colon.
  const space = start === end && /[:-]$/.test(text.slice(0, start)) ? ' ' : '';
  return edited(text, [{ start, end, text: space + put + rest }]);
}

/** A value in place of another, whatever it is: written as it is given. */
export function withSource(text: string, path: YamlPath, source: string): string | undefined {
  const node = yamlOf(text)?.getIn(path, true) as Node | undefined;
  if (!node?.range) return undefined;
  const [start, end] = node.range;
  return edited(text, [{ start, end, text: source }]);
}

/**
 * A text with one more entry in a group: in a group on one line beside the last of its entries, or before one that is named.
 *
 * @param source the entry's value on one line; several lines go through `withLines`
 */
export function withEntry(
  text: string,
  path: readonly string[],
  key: string,
  source: string,
  before?: string,
): string | undefined {
  const group = yamlOf(text)?.getIn(path, true);
  if (!isMap(group) || group.has(key)) return undefined;
  if (!group.flow) return withLines(text, path, key, [`${key}: ${source}`]);
  const next = group.items.find((pair) => nameOf(pair) === before);
  const last = group.items.at(-1);
  if (next) {
    const { start } = placeOfPair(next);
    return edited(text, [{ start, end: start, text: `${key}: ${source}, ` }]);
  }
  if (last) {
    const { end } = placeOfPair(last);
    return edited(text, [{ start: end, end, text: `, ${key}: ${source}` }]);
  }
  return withSource(text, path, `{ ${key}: ${source} }`);
}

/** A text with one more entry of several lines at the end of a group. */
export function withLines(
  text: string,
  path: readonly string[],
  key: string,
  lines: readonly string[],
): string | undefined {
  const result = inserted(text, path, key, lines);
  return 'text' in result ? result.text : undefined;
}

/** A text without an entry of a group, and without the lines or the comma that were there for it alone. */
export function withoutEntry(text: string, path: readonly string[]): string | undefined {
  const [group, key] = [path.slice(0, -1), path.at(-1)];
  const map = yamlOf(text)?.getIn(group, true);
  if (!isMap(map)) return undefined;
  const index = map.items.findIndex((pair) => nameOf(pair) === key);
  const pair = map.items[index];
  if (!pair) return undefined;
  return map.flow ? withoutFlow(text, map, index) : withoutLines(text, pair);
}

/** What an entry of a group is called. */
export function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function isFlowed(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function withoutFlow(text: string, map: YAMLMap, index: number): string {
  const { start, end } = placeOfPair(map.items[index]);
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  if (after) return edited(text, [{ start, end: placeOfPair(after).start, text: '' }]);
  if (before) return edited(text, [{ start: placeOfPair(before).end, end, text: '' }]);
  return edited(text, [{ start, end, text: '' }]);
}

/** With the empty line above it, where it was set apart, and the comment right above it. */
function withoutLines(text: string, pair: Pair): string {
  const { start: key, end: last } = placeOfPair(pair);
  const isWhole = text[last - 1] === '\n';
  const lineEnd = text.indexOf('\n', last);
  const end = isWhole ? last : lineEnd < 0 ? text.length : lineEnd + 1;
  let start = text.lastIndexOf('\n', key - 1) + 1;
  const above = (): string => text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const indent = text.slice(start, key);
  while (start > 0 && above().startsWith(`${indent}#`)) start -= above().length;
  if (start > 0 && above().trim() === '') start -= above().length;
  return edited(text, [{ start, end, text: '' }]);
}

function placeOfPair(pair: Pair | undefined): { start: number; end: number } {
  const [key, value] = [pair?.key as Node | undefined, pair?.value as Node | null | undefined];
  const start = key?.range?.[0] ?? 0;
  return { start, end: Math.max(value?.range?.[1] ?? 0, key?.range?.[1] ?? 0) };
}

/**
 * A text as YAML has it, in quotation marks where it needs them. Those of the old text stay where it did without need: while one
 * types, many a text needs them for a moment.
 */
function quoted(value: string, old: Scalar, isFlow: boolean): string {
  const { type } = old;
  const isChosen =
    (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && !/^["']/.test(written(new Scalar(old.value), isFlow));
  const scalar = new Scalar(value);
  if (isChosen) scalar.type = type;
  if (value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
  return written(scalar, isFlow);
}

function written(scalar: Scalar, isFlow: boolean): string {
  const document = new Document(isFlow ? [scalar] : { k: scalar });
  if (isFlow && isSeq(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false, minContentWidth: 0 }).trimEnd();
  return isFlow ? text.slice(1, -1).trim() : text.slice('k: '.length);
}
