import { Document, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { lineStart, nextLine } from '../text/lines.ts';
import { applied } from '../text/spans.ts';
import { inserted } from './insert.ts';
import { nameOf, rangeOf, yamlOf, type YamlPath } from './places.ts';

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
  return applied(text, [{ from: start, to: end, insert: space + put + rest }]);
}

/** A value in place of another, whatever it is: written as it is given. */
export function withSource(text: string, path: YamlPath, source: string): string | undefined {
  const node = yamlOf(text)?.getIn(path, true) as Node | undefined;
  if (!node?.range) return undefined;
  const [from, to] = node.range;
  return applied(text, [{ from, to, insert: source }]);
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
    const { from } = rangeOf(next);
    return applied(text, [{ from, to: from, insert: `${key}: ${source}, ` }]);
  }
  if (last) {
    const { to } = rangeOf(last);
    return applied(text, [{ from: to, to, insert: `, ${key}: ${source}` }]);
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

function isFlowed(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function withoutFlow(text: string, { items }: YAMLMap, index: number): string {
  const [before, own, after] = [index - 1, index, index + 1].map((at) => items[at] && rangeOf(items[at]));
  const { from, to } = own ?? { from: 0, to: 0 };
  // With the comma behind it, or the one before it.
  return applied(text, [{ from: after ? from : (before?.to ?? from), to: after?.from ?? to, insert: '' }]);
}

/** With the empty line above it, where it was set apart, and the comment right above it. */
function withoutLines(text: string, pair: Pair): string {
  const { from: key, to: last } = rangeOf(pair);
  const to = text[last - 1] === '\n' ? last : nextLine(text, last);
  let from = lineStart(text, key);
  const above = (): string => text.slice(lineStart(text, from - 1), from);
  const indent = text.slice(from, key);
  while (from > 0 && above().startsWith(`${indent}#`)) from -= above().length;
  if (from > 0 && above().trim() === '') from -= above().length;
  return applied(text, [{ from, to, insert: '' }]);
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
  const text = withoutEnds(document.toString({ lineWidth: 0, flowCollectionPadding: false, minContentWidth: 0 }));
  return isFlow ? withoutEnds(text.slice(1, -1)) : text.slice('k: '.length);
}

/** Without what YAML itself wrote around: other white space, such as one as wide as a letter, is a part of the text. */
function withoutEnds(text: string): string {
  return text.replace(/^[ \n]+|[ \n]+$/g, '');
}
