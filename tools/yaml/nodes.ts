import { isCollection, isMap, isPair, isScalar, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { YamlPath } from './places.ts';

/** A text in data, at its own place: what repeats it (`*name`) is no place of its own. */
export interface DataValue {
  path: YamlPath;
  value: string;
  /** Where it is written, quotes and all. */
  from: number;
  to: number;
}

/** A text in data, or a list of texts. */
export interface DataCell {
  path: YamlPath;
  value: string | readonly string[];
}

export function read(text: string): Document {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false, resolveKnownTags: false, logLevel: 'silent' });
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

/** Where an item begins: of a pair, its key. */
export function startOf(item: Node | Pair): number {
  return (isPair(item) ? (item.key as Node).range?.[0] : item.range?.[0]) ?? 0;
}

/** Every text below a node. */
export function valuesBelow(node: Node | null, path: YamlPath): DataValue[] {
  if (isScalar(node)) {
    const { value, range } = node;
    return typeof value === 'string' && range ? [{ path, value, from: range[0], to: range[1] }] : [];
  }
  if (!isCollection(node)) return [];
  return node.items.flatMap((item, index) =>
    isPair(item)
      ? valuesBelow(item.value as Node | null, [...path, keyOf(item) as string])
      : valuesBelow(item as Node, [...path, index]),
  );
}

/** Every text, and every list of texts as a whole, below a node. */
export function cellsBelow(node: Node | null, path: YamlPath): DataCell[] {
  if (isScalar(node)) return typeof node.value === 'string' ? [{ path, value: node.value }] : [];
  if (!isCollection(node)) return [];
  const items = node.items as (Node | Pair)[];
  if (!isMap(node) && items.every((item) => isScalar(item) && typeof item.value === 'string'))
    return [{ path, value: items.map((item) => String((item as { value: unknown }).value)) }];
  return items.flatMap((item, index) =>
    isPair(item)
      ? cellsBelow(item.value as Node | null, [...path, keyOf(item) as string])
      : cellsBelow(item as Node, [...path, index]),
  );
}
