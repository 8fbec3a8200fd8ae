import { isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Document, type Pair } from 'yaml';
import { memoized } from '../../src/i18n/index.ts';
import { lineStart, nextLine } from '../text/lines.ts';

/** Keys and places of lists that lead to something. */
export type YamlPath = readonly (string | number)[];

/** The YAML is written in a way that these edits do not support: the writer has to edit the text. */
export class NotEditable extends Error {
  override name = 'NotEditable';
}

/** An entry of a group, or an item of a list: from its key, or its value, to the end of its value. */
export interface Entry {
  key: string | number;
  start: number;
  end: number;
  value: unknown;
  /** Where its key ends; for an item where it begins. */
  keyEnd: number;
}

/** A group or a list, and how it is written. */
export interface Group {
  isFlow: boolean;
  isList: boolean;
  start: number;
  end: number;
  entries: readonly Entry[];
}

/**
 * Reads a text as YAML; `undefined` where it is none. A form, or an edit of several parts, asks for the same text again and again: the last
 * ones are known. Nobody changes a document: what is edited is the text.
 */
export const yamlOf = memoized((text): Document | undefined => {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document;
}, 4);

/** Reads a text that is sound. @throws {NotEditable} where it is not */
export function documentOf(text: string): Document {
  const document = yamlOf(text);
  if (!document) throw new NotEditable();
  return document;
}

/** @returns nothing where there is none; what only repeats another place is none of its own */
export function groupAt(text: string, path: YamlPath): Group | undefined {
  const document = documentOf(text);
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isCollection(node) || !node.range) return undefined;
  const entries = isMap(node)
    ? node.items.map((pair): Entry => {
        const keyRange = isScalar(pair.key) ? pair.key.range : undefined;
        if (!keyRange) throw new NotEditable();
        const key = String((pair.key as { value: unknown }).value);
        return {
          key,
          start: keyRange[0],
          keyEnd: keyRange[1],
          end: endOf(pair.value) ?? keyRange[1],
          value: pair.value,
        };
      })
    : isSeq(node)
      ? node.items.map((item, key): Entry => {
          const range = isNode(item) ? item.range : undefined;
          if (!range || (isNode(item) && 'anchor' in item && item.anchor !== undefined)) throw new NotEditable();
          return { key, start: range[0], keyEnd: range[0], end: endOf(item) ?? range[1], value: item };
        })
      : [];
  return { isFlow: node.flow === true, isList: isSeq(node), start: node.range[0], end: node.range[1], entries };
}

/** The group that something is in, and which of its entries it is. @throws {NotEditable} where it is not there */
export function placeOf(text: string, path: YamlPath): { group: Group; index: number; entry: Entry } {
  const group = groupAt(text, path.slice(0, -1));
  const index = group?.entries.findIndex(({ key }) => key === path.at(-1)) ?? -1;
  const entry = group?.entries[index];
  if (!group || !entry) throw new NotEditable();
  return { group, index, entry };
}

/**
 * The lines of an entry that has lines of its own, with the comments that belong to it: those right above it in its column, and
 * those below it that are indented further.
 */
export function linesOf(
  text: string,
  { start, end }: Entry,
  isList: boolean,
): { from: number; to: number; indent: string } {
  const first = isList ? text.lastIndexOf('-', start - 1) : start;
  let from = lineStart(text, first);
  const indent = text.slice(from, first);
  if (first < 0 || indent.trim() !== '' || (isList && text.slice(first + 1, start).trim() !== ''))
    throw new NotEditable();
  for (;;) {
    const above = lineStart(text, from - 1);
    if (from === 0 || !new RegExp(`^${indent}#`).test(text.slice(above, from))) break;
    from = above;
  }
  let to = nextLine(text, end);
  while (new RegExp(`^${indent} +#`).test(text.slice(to, nextLine(text, to)))) to = nextLine(text, to);
  return { from, to, indent };
}

/** Where a value, or an entry with its key, ends, without the comments and line ends behind it; of a text of lines, behind the last. */
export function endOf(item: unknown): number | undefined {
  if (isPair(item)) return endOf(item.value) ?? endOf(item.key);
  const last: unknown = isCollection(item) && item.flow !== true ? item.items.at(-1) : undefined;
  if (last !== undefined) return endOf(last);
  return isNode(item) && (!isCollection(item) || item.flow === true) ? item.range?.[1] : undefined;
}

/** An entry from its key to all that is its value's: of lines of its own, to the end of the last. */
export function rangeOf({ key, value }: Pair): { from: number; to: number } {
  const [first, last] = [key, value].map((each) => (isNode(each) ? each.range : undefined));
  return { from: first?.[0] ?? 0, to: last?.[1] ?? first?.[1] ?? 0 };
}

/** Whether a value is on one line or in brackets, so that it can be replaced. */
export function isInline(value: unknown): boolean {
  if (isCollection(value)) return value.flow === true && value.anchor === undefined;
  if (isScalar(value))
    return value.anchor === undefined && value.type !== 'BLOCK_LITERAL' && value.type !== 'BLOCK_FOLDED';
  return isNode(value);
}
